import { makeStyles, ProgressBar } from '@fluentui/react-components';
import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import { useEffect, useRef } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { ActionButton, LinkButton } from '../../../components/buttons.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Points, Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { CloseWaits } from './close-waits.tsx';

const useStyles = makeStyles({
  // Focus comes here by program.
  said: { outline: 'none' },
});

interface Props {
  readonly cycle: string;
  readonly job: CloseJobView;
  readonly asking: boolean;
  readonly onRetry: () => void;
}

/** How far the release is: what is being done, what failed and what can be done about it. */
export function CloseProgress({ cycle, job, asking, onRetry }: Props) {
  const { t, format } = useText();
  const { state, done, total } = job;
  const place = useFocusWhenLost();
  return (
    <Section title={t(`closeState.${state}`)}>
      <div ref={place} role="status" tabIndex={-1} className={useStyles().said}>
        {state === 'failed' ? null : <Paragraph>{t(saidOf(job))}</Paragraph>}
      </div>
      <ProgressBar
        value={done / total}
        aria-label={t('close.progress')}
        aria-valuetext={t('close.steps', {
          done: format.number(done),
          total: format.number(total),
        })}
      />
      <CloseWaits waits={job.waits} />
      {state === 'done' ? (
        <Actions>
          <LinkButton weight="primary" to={{ page: 'units', cycle }}>
            {t('cycle.results')}
          </LinkButton>
        </Actions>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="warning" role="alert" title={t('close.failedTitle')}>
          <Paragraph>{t('close.failed')}</Paragraph>
          <Points points={reasonsOf(job).map((code) => t(`closeFault.${code}`))} />
          <Actions>
            <ActionButton weight="primary" busy={asking} onClick={onRetry}>
              {t('close.retry')}
            </ActionButton>
          </Actions>
        </Notice>
      ) : null}
    </Section>
  );
}

/** What is being done, as long as something is. */
function saidOf({ state, step }: CloseJobView) {
  const phase = CLOSE_PHASES.find((one) => one === step);
  return state === 'done' || phase === undefined ? 'close.done' : (`closePhase.${phase}` as const);
}

/** What was pressed to get here is gone; whoever pressed it goes on from here. */
function useFocusWhenLost() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  });
  return place;
}

const reasonsOf = ({ failed }: CloseJobView) => [...new Set(failed.map(({ code }) => code))];
