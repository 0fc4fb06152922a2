import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback } from 'react';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { readCycleAnew } from '../../features/cycles/api/cycles.ts';
import { type WhyStopped, whyStopped } from '../../features/cycles/model/why-stopped.ts';
import type { Asked } from '../../features/respond/model/asked.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { isUnsaved, type Saving } from '../../features/respond/model/saving.ts';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { Late } from './late.tsx';
import { NotLate } from './not-late.tsx';
import { Stopped } from './stopped.tsx';

interface Props {
  readonly cycle: string;
  readonly instrument: Asked;
  readonly saver: DraftSaver;
  readonly saving: Saving;
  /** When the answer that counts was submitted. */
  readonly submittedAt: string | null;
}

/**
 * The cycle stopped taking answers while somebody was answering. Why is asked anew. Only where it
 * closed or was cancelled is anything too late: a key that is lost may come back.
 */
export function Closed({ cycle, ...answering }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const load = useCallback(() => readCycleAnew(backend, cycle), [backend, cycle]);
  const { state, again } = useLoad<CycleView>(load);
  switch (state.status) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return (
        <>
          <PageHeading>{t('closed.pausedTitle')}</PageHeading>
          <FaultNotice fault={state.fault} onRetry={again} />
          <NotLate {...answering} />
        </>
      );
    case 'ready':
      return <Because why={whyStopped(state.body)} {...answering} />;
  }
}

function Because({
  why,
  ...answering
}: Omit<Props, 'cycle'> & { readonly why: WhyStopped | null }) {
  if (why === 'paused') {
    return (
      <>
        <Stopped why={why} />
        <NotLate {...answering} />
      </>
    );
  }
  return (
    <>
      {why === null ? <WhatCounted {...answering} /> : <Stopped why={why} />}
      {isUnsaved(answering.saving) ? <Late {...answering} /> : null}
      {why === null ? <Next /> : null}
    </>
  );
}

function WhatCounted({ saving, submittedAt }: Pick<Props, 'saving' | 'submittedAt'>) {
  const { t, format } = useText();
  return (
    <>
      <PageHeading>{t('closed.title')}</PageHeading>
      <Notice role="alert">
        {submittedAt === null
          ? t(saving.savedAt === null ? 'closed.nothing' : 'closed.draft')
          : t('closed.counted', { when: format.dayAndTime(submittedAt) })}
      </Notice>
    </>
  );
}

function Next() {
  const { t } = useText();
  return <Paragraph>{t('closed.next')}</Paragraph>;
}
