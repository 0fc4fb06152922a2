import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { useCallback } from 'react';
import { Paragraph } from '../../../components/paragraph.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { useText } from '../../../lib/text.ts';
import { useLoad } from '../../../lib/use-load.ts';
import { readOwnResponse } from '../api/responses.ts';
import { answeredCount, STATEMENTS } from '../model/content.ts';

// The place is kept while the number is on its way, so that nothing jumps.
const useStyles = makeStyles({ place: { minBlockSize: '36px' } });

/** How far my draft is. Where that cannot be read now, nothing is said. */
export function DraftProgress({ cycle }: { readonly cycle: string }) {
  const { t } = useText();
  const styles = useStyles();
  const backend = useBackend();
  const { state } = useLoad(useCallback(() => readOwnResponse(backend, cycle), [backend, cycle]));
  const answered = state.status === 'ready' && state.body ? answeredCount(state.body) : undefined;
  return (
    <div className={styles.place}>
      {answered === undefined ? null : (
        <>
          <Paragraph>{t('step.answered', { answered, of: STATEMENTS })}</Paragraph>
          <ProgressBar aria-label={t('step.progress')} value={answered} max={STATEMENTS} />
        </>
      )}
    </div>
  );
}
