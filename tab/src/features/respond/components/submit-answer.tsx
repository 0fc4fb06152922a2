import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { useText } from '../../../lib/text.ts';
import type { DraftSaver } from '../model/draft-saver.ts';

interface Props {
  readonly saver: DraftSaver;
  /** Whether an answer stands already, which this one replaces. */
  readonly again: boolean;
}

/** Makes the answer count. What happens then follows from the draft's state. */
export function SubmitAnswer({ saver, again }: Props) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const submit = () => {
    setBusy(true);
    void saver.submit().finally(() => setBusy(false));
  };
  return (
    <ActionButton weight="primary" busy={busy} onClick={submit}>
      {again ? t('review.submitAgain') : t('review.submit')}
    </ActionButton>
  );
}
