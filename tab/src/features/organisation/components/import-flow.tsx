import { lazy, Suspense } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton } from '../../../components/buttons.tsx';
import { FaultNotice } from '../../../components/fault-notice.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { changesSomething } from '../model/preview-words.ts';
import { ImportFaults } from './import-faults.tsx';
import { type Import, isIdle } from './use-import.ts';

/** Loaded while the server checks. */
const ImportPreview = lazy(() => import('./import-preview.tsx'));

interface Props {
  readonly running: Import;
  /** Whether a round is open, which keeps what it froze. */
  readonly roundOpen: boolean;
}

/** An import on its way: how far it is, and what it would change. */
export function ImportFlow({ running, roundOpen }: Props) {
  const { t } = useText();
  const { step, fault, view } = running;
  if (isIdle(running)) return null;
  return (
    <Section title={t('peopleSend.title')}>
      <div role="status">
        <Standing running={running} />
      </div>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={running.again} />}
      {step === 'checked' && view !== null ? (
        <Checked running={running} roundOpen={roundOpen} />
      ) : null}
      {step === 'committing' || mayCommit(running) ? null : (
        <Actions>
          <ActionButton onClick={running.leave}>
            {t(step === 'checked' ? 'peopleSend.back' : 'peopleSend.leave')}
          </ActionButton>
        </Actions>
      )}
    </Section>
  );
}

/** Whether there is anything to be made the organisation; where there is not, one goes back. */
function mayCommit({ step, view, outdated }: Import): boolean {
  return step === 'checked' && !outdated && view?.state === 'ready' && changesSomething(view);
}

function Standing({ running }: { readonly running: Import }) {
  const { t } = useText();
  const { step, sending, sent, fault } = running;
  if (fault !== null || sending === null) return null;
  const of = sending.load.parts;
  switch (step) {
    case 'sending': {
      const words = t('peopleSend.sending', { sent: Math.min(sent + 1, of), of });
      return (
        <>
          <Paragraph>{words}</Paragraph>
          <Progress aria-label={words} value={sent} max={Math.max(1, of)} />
        </>
      );
    }
    case 'checking': {
      const reads = sending.load.asked.source === 'directory';
      return <Paragraph>{t(reads ? 'peopleSend.reading' : 'peopleSend.checking')}</Paragraph>;
    }
    case 'committing':
      return <Paragraph>{t('peopleSend.committing')}</Paragraph>;
    default:
      return null;
  }
}

function Checked({ running, roundOpen }: Props) {
  const { t } = useText();
  const { view, outdated, overtaken, sending } = running;
  if (outdated || view === null) {
    return (
      <Notice tone="warning" role="alert" title={t('peopleSend.outdatedTitle')}>
        {t('peopleSend.outdated')}
      </Notice>
    );
  }
  if (view.state === 'faulty') return <ImportFaults view={view} />;
  if (view.state === 'ready') {
    return (
      <>
        {overtaken ? <Notice tone="warning">{t('peoplePreview.overtaken')}</Notice> : null}
        <Suspense fallback={null}>
          <ImportPreview
            view={view}
            names={sending?.load.names}
            roundOpen={roundOpen}
            onCommit={running.commit}
          >
            <ActionButton onClick={running.leave}>{t('peopleSend.leave')}</ActionButton>
          </ImportPreview>
        </Suspense>
      </>
    );
  }
  return (
    <Notice tone="warning" role="alert" title={t('peopleSend.abandonedTitle')}>
      {t('peopleSend.abandoned')}
    </Notice>
  );
}
