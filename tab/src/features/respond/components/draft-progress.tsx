import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { Progress } from '../../../components/progress.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { NO_RESPONSE, readOwnResponse } from '../api/responses.ts';
import { statementCount } from '../model/asked.ts';
import { answeredCount, contentOf, NOTHING, rebased } from '../model/content.ts';
import type { Waiting } from '../model/waiting.ts';
import { DraftPlace } from './draft-place.tsx';

interface Props {
  readonly cycle: CycleView;
  readonly unsent: readonly Waiting[];
}

/** How far my draft is, with what only this device has. Where that cannot be read, nothing is said. */
export default function DraftProgress({ cycle, unsent }: Props) {
  const { t } = useText();
  const backend = useBackend();
  const begun = cycle.mine.state !== 'none';
  const { state } = useLoad(
    useCallback(
      async () => (begun ? readOwnResponse(backend, cycle.id) : NO_RESPONSE),
      [backend, begun, cycle.id],
    ),
  );
  if (state.status !== 'ready') return <DraftPlace />;
  const stored = state.body === null ? NOTHING : contentOf(state.body);
  const all = unsent.reduce((onto, { base, content }) => rebased(base, content, onto), stored);
  const answered = answeredCount(all);
  const of = statementCount(cycle);
  return (
    <DraftPlace>
      <Paragraph>{t('step.answered', { answered, of })}</Paragraph>
      <Progress aria-label={t('step.progress')} value={answered} max={of} />
    </DraftPlace>
  );
}
