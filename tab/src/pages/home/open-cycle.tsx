import type { CycleView } from '@samenhang/shared/api/cycle';
import { lazy, Suspense } from 'react';
import { Actions } from '../../components/actions.tsx';
import { LinkButton } from '../../components/buttons.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { CycleCard } from '../../features/cycles/components/cycle-card.tsx';
import { DeviceUnknown } from '../../features/respond/components/device-unknown.tsx';
import { DraftPlace } from '../../features/respond/components/draft-place.tsx';
import { type Unsent, useUnsent } from '../../features/respond/components/use-unsent.ts';
import { Withdraw } from '../../features/respond/components/withdraw.tsx';
import { OPENING, type Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';

const DraftProgress = lazy(() => import('../../features/respond/components/draft-progress.tsx'));

/** The assessment as it stands with me: not begun, begun, or submitted. */
export function OpenCycle({ cycle }: { readonly cycle: CycleView }) {
  return cycle.mine.state === 'submitted' ? <Submitted cycle={cycle} /> : <Waiting cycle={cycle} />;
}

interface Props {
  readonly cycle: CycleView;
}

function Waiting({ cycle }: Props) {
  const { t } = useText();
  const unsent = useUnsent(cycle);
  const { found } = unsent;
  const saved = cycle.mine.state === 'draft';
  const begun = saved || found.length > 0;
  const words = found.length > 0 ? 'home.begun' : saved ? 'home.draft' : 'home.new';
  return (
    <CycleCard cycle={cycle} state={t(words)}>
      {begun ? (
        <Suspense fallback={<DraftPlace />}>
          <DraftProgress cycle={cycle} unsent={found} />
        </Suspense>
      ) : null}
      <OnDevice unsent={unsent} />
      <Actions>
        <LinkButton weight="primary" to={assessmentOf(cycle)}>
          {begun ? t('home.continue') : t('home.start')}
        </LinkButton>
      </Actions>
    </CycleCard>
  );
}

function Submitted({ cycle }: Props) {
  const { t } = useText();
  const unsent = useUnsent(cycle);
  const editing = cycle.mine.editing || unsent.found.length > 0;
  const weightOf = (comesFirst: boolean) => (comesFirst ? 'primary' : 'secondary');
  const toResult: Route = { page: 'result', cycle: cycle.id, thanks: false };
  const toReview: Route = { page: 'assessment', cycle: cycle.id, step: 'review' };
  const result = (
    <LinkButton key="result" weight={weightOf(!editing)} to={toResult}>
      {t('home.result')}
    </LinkButton>
  );
  const change = (
    <LinkButton key="change" weight={weightOf(editing)} to={toReview}>
      {editing ? t('home.continueChange') : t('home.change')}
    </LinkButton>
  );
  return (
    <CycleCard cycle={cycle} state={editing ? t('home.editing') : t('home.submitted')}>
      <OnDevice unsent={unsent} />
      <Withdraw cycle={cycle}>{editing ? [change, result] : [result, change]}</Withdraw>
    </CycleCard>
  );
}

/** That something lies on this device alone, or that the device does not say. */
function OnDevice({ unsent: { found, complete, again } }: { readonly unsent: Unsent }) {
  const { t } = useText();
  if (complete) return found.length > 0 ? <Paragraph>{t('home.unsent')}</Paragraph> : null;
  return <DeviceUnknown onRetry={again} />;
}

function assessmentOf({ id }: CycleView): Route {
  return { page: 'assessment', cycle: id, step: OPENING };
}
