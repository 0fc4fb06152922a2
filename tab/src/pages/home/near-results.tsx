import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import { useCallback } from 'react';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { type NearResult, readNearResults } from './read-near-results.ts';

interface Props {
  readonly cycle: CycleView;
  readonly me: Me;
}

/** Straight to the results that are near to me, the nearest first; all the others are a list away. */
export function NearResults({ cycle, me: { managedUnits } }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(
      () => readNearResults(backend, cycle, managedUnits),
      [backend, cycle, managedUnits],
    ),
  );
  const near = state.status === 'ready' ? state.body : [];
  return (
    <>
      {state.status === 'failed' ? <FaultNotice fault={state.fault} onRetry={again} /> : null}
      <Actions>
        {near.map((result, place) => (
          <LinkButton
            key={result.id}
            weight={place === 0 || result.is === 'managed' ? 'primary' : 'secondary'}
            to={{ page: 'unit', cycle: cycle.id, unit: result.id }}
          >
            <ResultName result={result} />
          </LinkButton>
        ))}
        <LinkButton to={{ page: 'units', cycle: cycle.id }}>{t('home.toResults')}</LinkButton>
      </Actions>
    </>
  );
}

/** Whose numbers are to be found there, so that nobody takes those of many for those of their team. */
function ResultName({ result: { name: unit, kind, shownWith: of, is } }: { result: NearResult }) {
  const { t } = useText();
  if (kind === 'private') return t('home.noResultOf', { unit });
  if (of !== null)
    return t(kind === 'pooled' ? 'home.resultAmong' : 'home.resultWith', { unit, of });
  return t(is === 'own' ? 'home.toTeamResult' : 'home.toOwnResult', { unit });
}
