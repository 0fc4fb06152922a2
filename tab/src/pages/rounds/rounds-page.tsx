import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { newestFirst } from '@samenhang/shared/cycles/recency';
import { useCallback } from 'react';
import { LinkButton } from '../../components/buttons.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Section } from '../../components/section.tsx';
import { readRoundFacts } from '../../features/cycles/api/planning.ts';
import { PlanCycle } from '../../features/cycles/components/plan-cycle.tsx';
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useNavigation } from '../../lib/navigation.tsx';
import type { Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';

/** Every round there is, the newest first, and a new one. */
export default function RoundsPage() {
  const { t } = useText();
  const backend = useBackend();
  const { go } = useNavigation();
  const { state, again } = useLoad(
    useCallback(() => {
      backend.forget(PATHS.cycles());
      return backend.recall<{ readonly items: readonly CycleView[] }>(PATHS.cycles());
    }, [backend]),
  );
  const facts = useLoad(useCallback(() => readRoundFacts(backend), [backend]));
  return (
    <SettingsFrame room="rounds" title={t('rounds.title')}>
      <Loaded state={state} onRetry={again}>
        {({ items }) => <Rounds cycles={items.toSorted(newestFirst)} />}
      </Loaded>
      <Loaded state={facts.state} onRetry={facts.again}>
        {(found) => (
          <PlanCycle facts={found} onPlanned={({ id }) => go({ page: 'cycle', cycle: id })} />
        )}
      </Loaded>
    </SettingsFrame>
  );
}

function Rounds({ cycles }: { readonly cycles: readonly CycleView[] }) {
  const { t, language, format } = useText();
  if (cycles.length === 0) return <Paragraph>{t('rounds.none')}</Paragraph>;
  return cycles.map((cycle) => (
    <Section key={cycle.id} title={cycle.title[language]}>
      <Paragraph>
        {t(`roundState.${cycle.state}`, { until: format.date(cycle.closesAt) })}
      </Paragraph>
      <div>
        <LinkButton to={placeOf(cycle)}>
          {t(cycle.state === 'released' ? 'rounds.results' : 'rounds.manage')}
        </LinkButton>
      </div>
    </Section>
  ));
}

const placeOf = ({ id, state }: CycleView): Route =>
  state === 'released' ? { page: 'units', cycle: id } : { page: 'cycle', cycle: id };
