import type { CycleView } from '@samenhang/shared/api/cycle';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useText } from '../../lib/text.ts';

type WhyStopped = 'cancelled' | 'paused';

/**
 * Why a cycle takes no answers although it has not closed: it was cancelled, or is open and can take
 * none, as where its key is lost. `null` where it has closed.
 */
export function whyStopped({ state }: CycleView): WhyStopped | null {
  if (state === 'cancelled') return 'cancelled';
  return state === 'open' ? 'paused' : null;
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
