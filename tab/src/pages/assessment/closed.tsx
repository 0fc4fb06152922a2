import type { CycleView } from '@samenhang/shared/api/cycle';
import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { useCallback } from 'react';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { readCycleAnew } from '../../features/cycles/api/cycles.ts';
import { isUnsaved, type Saving } from '../../features/respond/model/saving.ts';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';

interface Props {
  readonly cycle: string;
  /** Absent for anyone who comes when it has closed already. */
  readonly saving?: Saving;
  /** When the answer that counts was submitted. */
  readonly submittedAt: string | null;
}

/**
 * The cycle takes no answers, perhaps since a moment ago. Why is asked anew, as it may have been
 * cancelled, or its key be lost; where that cannot be had, it closed.
 */
export function Closed({ cycle, ...closed }: Props) {
  const backend = useBackend();
  const load = useCallback(() => readCycleAnew(backend, cycle), [backend, cycle]);
  const { state } = useLoad(load);
  if (state.status === 'loading') return <Skeleton />;
  const why = state.status === 'ready' ? whyClosed(state.body, new Date()) : 'closed';
  return why === 'closed' ? <ClosedRound {...closed} /> : <Stopped why={why} />;
}

function whyClosed({ state, opensAt, closesAt }: CycleView, now: Date) {
  if (state === 'cancelled') return 'cancelled';
  const dates = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
  return takesAnswers({ state, ...dates }, now) ? 'paused' : 'closed';
}

function Stopped({ why }: { readonly why: 'cancelled' | 'paused' }) {
  const { t } = useText();
  return (
    <>
      <PageHeading>{t(`closed.${why}Title`)}</PageHeading>
      <Notice role="alert">{t(`closed.${why}`)}</Notice>
    </>
  );
}

/** It closed, perhaps while somebody was answering: what was counted, and what was not. */
function ClosedRound({ saving, submittedAt }: Omit<Props, 'cycle'>) {
  const { t, format } = useText();
  const stored = saving !== undefined && saving.savedAt !== null;
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">
        {submittedAt === null
          ? t(saving === undefined ? 'closed.before' : stored ? 'closed.draft' : 'closed.nothing')
          : t('closed.counted', { when: format.dayAndTime(submittedAt) })}
      </Notice>
      {saving !== undefined && isUnsaved(saving) ? <Paragraph>{t('closed.late')}</Paragraph> : null}
      <Paragraph>{t('closed.next')}</Paragraph>
    </>
  );
}
