import type { CycleView } from '@samenhang/shared/api/cycle';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { whyStopped } from '../../features/cycles/model/why-stopped.ts';
import { LeftBehind } from '../../features/respond/components/left-behind.tsx';
import { useText } from '../../lib/text.ts';
import { Stopped } from './stopped.tsx';

/** For anyone who comes when the cycle takes no answers of theirs: because it is over, or not yet, or not for them. */
export function NotTaking({ cycle }: { readonly cycle: CycleView }) {
  const { t } = useText();
  if (cycle.state === 'planned') return <NotYet />;
  if (cycle.state === 'open' && !cycle.mine.invited) return <NotInvited cycle={cycle} />;
  const why = whyStopped(cycle);
  if (why !== null) return <Stopped why={why} />;
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">{t('closed.before')}</Notice>
      <LeftBehind cycles={[cycle]} />
      {cycle.state === 'released' ? null : <Paragraph>{t('closed.next')}</Paragraph>}
    </>
  );
}

function NotYet() {
  const { t } = useText();
  return (
    <>
      <PageHeading>{t('closed.notYetTitle')}</PageHeading>
      <Notice role="alert">{t('closed.notYet')}</Notice>
    </>
  );
}

/** Whoever runs the round reads how to be invited, and not to ask HR. */
function NotInvited({ cycle: { abilities } }: { readonly cycle: CycleView }) {
  const { t } = useText();
  const runs = abilities.includes('addPeople');
  return (
    <>
      <PageHeading>{t('home.notInvitedTitle')}</PageHeading>
      <Notice role="alert">{t(runs ? 'home.notInvitedHr' : 'home.notInvited')}</Notice>
    </>
  );
}
