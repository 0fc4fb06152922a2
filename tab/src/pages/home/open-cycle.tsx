import type { CycleView } from '@samenhang/shared/api/cycle';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { CycleCard } from '../../features/cycles/components/cycle-card.tsx';
import { DraftProgress } from '../../features/respond/components/draft-progress.tsx';
import { Withdraw } from '../../features/respond/components/withdraw.tsx';
import { OPENING, type Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';

/** The assessment as it stands with me: not begun, begun, or submitted. */
export function OpenCycle({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useText();
  const { state, editing } = cycle.mine;
  const assessment: Route = { page: 'assessment', cycle: cycle.id, step: OPENING };
  if (state !== 'submitted') {
    return (
      <CycleCard cycle={cycle} state={state === 'none' ? t('home.new') : t('home.draft')}>
        {state === 'draft' ? <DraftProgress cycle={cycle.id} /> : null}
        <Actions>
          <LinkButton weight="primary" to={assessment}>
            {state === 'none' ? t('home.start') : t('home.continue')}
          </LinkButton>
        </Actions>
      </CycleCard>
    );
  }
  return (
    <CycleCard cycle={cycle} state={editing ? t('home.editing') : t('home.submitted')}>
      <Actions>
        <LinkButton weight="primary" to={{ page: 'result', cycle: cycle.id, thanks: false }}>
          {t('home.result')}
        </LinkButton>
        <LinkButton to={assessment}>
          {editing ? t('home.continueChange') : t('home.change')}
        </LinkButton>
        <Withdraw cycle={cycle} />
      </Actions>
    </CycleCard>
  );
}
