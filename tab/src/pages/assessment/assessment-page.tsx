import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import { useCallback, useMemo, useState } from 'react';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { WayBack } from '../../components/way-back.tsx';
import { saveResponse } from '../../features/respond/api/responses.ts';
import { DeviceUnknown } from '../../features/respond/components/device-unknown.tsx';
import { DraftSaver } from '../../features/respond/model/draft-saver.ts';
import { stepOf } from '../../features/respond/model/steps.ts';
import { useBackend } from '../../lib/backend.ts';
import { OPENING, type Route } from '../../lib/routes.ts';
import { useText } from '../../lib/text.ts';
import { useLoad } from '../../lib/use-load.ts';
import { Assessment } from './assessment.tsx';
import { NotTaking } from './not-taking.tsx';
import { type AssessmentData, readAssessment, startOf } from './read-assessment.ts';

type Props = Extract<Route, { page: 'assessment' }>;

/** One person's answer to one cycle, step by step. */
export default function AssessmentPage({ cycle, step, item }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readAssessment(backend, cycle), [backend, cycle]),
  );
  return (
    <Page
      before={stepOf(step) === OPENING ? <WayBack /> : <WayBack>{t('step.later')}</WayBack>}
      tight={stepOf(step) !== OPENING}
      wide={[...THEMES, 'own'].includes(step)}
    >
      <Loaded state={state} onRetry={again} alone>
        {(data) =>
          data.cycle.mine.deviceKey === null ? (
            <NotTaking cycle={data.cycle} />
          ) : (
            <WithSaver data={data} step={step} item={item} onAgain={again} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface InnerProps {
  readonly data: AssessmentData;
  readonly step: string;
  readonly item: string | undefined;
  readonly onAgain: () => void;
}

function WithSaver({ data, step, item, onAgain }: InnerProps) {
  const backend = useBackend();
  const saver = useMemo(
    () =>
      new DraftSaver(startOf(data), {
        send: (submission) => saveResponse(backend, data.cycle.id, submission),
        keep: (waiting) => data.device.keep(waiting),
        newId: () => crypto.randomUUID(),
      }),
    [backend, data],
  );
  return (
    <>
      {data.device.complete ? null : <AskDevice saver={saver} onAgain={onAgain} />}
      <Assessment data={data} saver={saver} stepName={step} item={item} />
    </>
  );
}

interface AskProps {
  readonly saver: DraftSaver;
  readonly onAgain: () => void;
}

/** Asking the device again begins the page anew, so all that is on the page goes out first. */
function AskDevice({ saver, onAgain }: AskProps) {
  const [asking, setAsking] = useState<'no' | 'busy' | 'unsent'>('no');
  const retry = async () => {
    setAsking('busy');
    const saved = await saver.saveNow();
    setAsking(saved ? 'no' : 'unsent');
    if (saved) onAgain();
  };
  return (
    <DeviceUnknown
      busy={asking === 'busy'}
      unsent={asking === 'unsent'}
      onRetry={() => void retry()}
    />
  );
}
