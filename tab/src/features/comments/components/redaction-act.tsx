import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { useText } from '../../../lib/text.ts';
import type { Comment } from '../api/comments.ts';
import { RedactDialog } from './redact-dialog.tsx';
import { ShowAgainDialog } from './show-again-dialog.tsx';

const useStyles = makeStyles({ act: { '@media print': { display: 'none' } } });

interface Props {
  readonly comment: Comment;
  readonly cycle: string;
  readonly unit: string;
  readonly onChange: (changed: Comment) => void;
}

/** What HR can do with a comment: hide it, or show it again. */
export function RedactionAct({ onChange, ...place }: Props) {
  const styles = useStyles();
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const hidden = place.comment.redaction !== null;
  const Asking = hidden ? ShowAgainDialog : RedactDialog;
  const done = (changed?: Comment) => {
    setAsking(false);
    if (changed !== undefined) onChange(changed);
  };
  return (
    <div className={styles.act}>
      <ActionButton weight="subtle" onClick={() => setAsking(true)}>
        {t(hidden ? 'comments.show' : 'comments.hide')}
      </ActionButton>
      {asking ? <Asking {...place} onDone={done} /> : null}
    </div>
  );
}
