import type { CycleView } from '@samenhang/shared/api/cycle';
import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { serverNow } from '../../lib/server-clock.ts';
import { useText } from '../../lib/text.ts';

type WhyStopped = 'cancelled' | 'paused';

/**
 * Why a cycle takes no answers although it has not closed: it was cancelled, or it should take them
 * and cannot, as where its key is lost. `null` where it has closed, or closes any moment.
 */
export function whyStopped({ state, opensAt, closesAt }: CycleView): WhyStopped | null {
  if (state === 'cancelled') return 'cancelled';
  const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  return takesAnswers({ state, ...dates }, serverNow()) ? 'paused' : null;
}

export function Stopped({ why }: { readonly why: WhyStopped }) {
  const { t } = useText();
  return (
    <>
      <PageHeading>{t(`closed.${why}Title`)}</PageHeading>
      <Notice role="alert">{t(`closed.${why}`)}</Notice>
    </>
  );
}
