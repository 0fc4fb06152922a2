import { makeStyles } from '@fluentui/react-components';
import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import { useEffect, useRef } from 'react';
import { Actions } from '../../../components/actions.tsx';
import { LinkButton } from '../../../components/buttons.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Section } from '../../../components/section.tsx';
import { useText } from '../../../lib/text.ts';
import { CloseFailed } from './close-failed.tsx';
import { CloseWaits } from './close-waits.tsx';
import type { Closing } from './use-closing.ts';

const useStyles = makeStyles({
  // Focus comes here by program.
  said: { outline: 'none' },
});

interface Props {
  readonly cycle: string;
  readonly job: CloseJobView;
  readonly closing: Pick<Closing, 'asking' | 'differs' | 'close'>;
}

/** How far the release is: what is being done, what failed and what can be done about it. */
export function CloseProgress({ cycle, job, closing }: Props) {
  const { t, format } = useText();
  const { state, done, total } = job;
  const place = useFocusWhenLost();
  return (
    <Section title={t(`closeState.${state}`)}>
      <div ref={place} role="status" tabIndex={-1} className={useStyles().said}>
        {state === 'failed' ? null : <Paragraph>{t(saidOf(job))}</Paragraph>}
      </div>
      <Progress
        value={done}
        max={total}
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
      {state === 'failed' ? <CloseFailed job={job} closing={closing} /> : null}
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
