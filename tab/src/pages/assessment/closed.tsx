import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { useCallback } from 'react';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { readCycleAnew } from '../../features/cycles/api/cycles.ts';
import type { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { isUnsaved, type Saving } from '../../features/respond/model/saving.ts';
import { useBackend } from '../../lib/backend.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { Late } from './late.tsx';
import { Stopped, whyStopped } from './stopped.tsx';

interface Props {
  readonly cycle: string;
  readonly instrument: Instrument;
  readonly saver: DraftSaver;
  readonly saving: Saving;
  /** When the answer that counts was submitted. */
  readonly submittedAt: string | null;
}

/**
 * The cycle stopped taking answers while somebody was answering. Why is asked anew, as it may have
 * been cancelled, or its key be lost; where that cannot be had, it closed.
 */
export function Closed({ cycle, ...answering }: Props) {
  const backend = useBackend();
  const load = useCallback(() => readCycleAnew(backend, cycle), [backend, cycle]);
  const { state } = useLoad<CycleView>(load);
  if (state.status === 'loading') return <Skeleton />;
  const why = state.status === 'ready' ? whyStopped(state.body) : null;
  const { saving } = answering;
  return (
    <>
      {why === null ? <WhatCounted {...answering} /> : <Stopped why={why} />}
      {isUnsaved(saving) ? <Late {...answering} /> : null}
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
