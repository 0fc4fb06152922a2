import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import { useCallback } from 'react';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import type { Overview } from '../../features/cycles/api/cycles.ts';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { readOwnUnits } from './read-own-units.ts';

/** The results that I may see of the last cycle that was released; those before stand in its trend. */
export function Released({ overview: { me, cycles } }: { readonly overview: Overview }) {
  const [last] = cycles
    .filter((cycle) => cycle.abilities.includes('readResults'))
    .toSorted(newestFirst);
  return last === undefined ? null : <Results cycle={last} me={me} />;
}

interface Props {
  readonly cycle: CycleView;
  readonly me: Me;
}

/** Straight to the units that I manage; all the others are a list away. */
function Results({ cycle, me }: Props) {
  const { t, language } = useText();
  const backend = useBackend();
  const { id: of } = cycle;
  const { managedUnits } = me;
  const { state, again } = useLoad(
    useCallback(() => readOwnUnits(backend, of, managedUnits), [backend, of, managedUnits]),
  );
  const own = state.status === 'ready' ? state.body : [];
  return (
    <Section title={t('home.resultsTitle')}>
      <Paragraph>{t('home.results', { cycle: cycle.title[language] })}</Paragraph>
      {state.status === 'failed' ? <FaultNotice fault={state.fault} onRetry={again} /> : null}
      <Actions>
        {own.map(({ id, name }) => (
          <LinkButton key={id} weight="primary" to={{ page: 'unit', cycle: cycle.id, unit: id }}>
            {t('home.toOwnResult', { unit: name })}
          </LinkButton>
        ))}
        <LinkButton to={{ page: 'units', cycle: cycle.id }}>{t('home.toResults')}</LinkButton>
      </Actions>
    </Section>
  );
}
