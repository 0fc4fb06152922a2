import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Comment } from '../api/comments.ts';
import { RedactDialog } from './redact-dialog.tsx';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    '@media print': { breakInside: 'avoid' },
  },
  // Focus comes here by program.
  words: { flexGrow: 1, flexBasis: '200px', outline: 'none' },
  onPaper: { display: 'none', '@media print': { display: 'flex' } },
  act: { '@media print': { display: 'none' } },
});

interface Props {
  readonly comment: Comment;
  /** How many people wrote the same. */
  readonly count: number;
  /** Whether it stands on paper alone. */
  readonly onPaper: boolean;
  readonly cycle: string;
  readonly unit: string;
  readonly mayRedact: boolean;
}

/** One comment; or, where HR hid it, that it did, why and when. */
export function CommentEntry({
  comment: published,
  count,
  onPaper,
  cycle,
  unit,
  mayRedact,
}: Props) {
  const styles = useStyles();
  const text = useTypography();
  const { t, format } = useText();
  const [comment, setComment] = useState(published);
  const [hiding, setHiding] = useState(false);
  const { redaction } = comment;
  const said = count === 1 ? comment.text : t('comments.alike', { text: comment.text, count });
  const trace = useRef<HTMLParagraphElement>(null);
  const hidHere = comment !== published;
  // The button that was pressed is gone.
  useEffect(() => {
    if (hidHere) trace.current?.focus();
  }, [hidHere]);
  return (
    <li className={mergeClasses(styles.entry, onPaper && styles.onPaper)}>
      <p
        ref={trace}
        tabIndex={-1}
        className={mergeClasses(text.body, styles.words, redaction !== null && text.quiet)}
      >
        {redaction === null
          ? said
          : t('comments.hidden', { reason: redaction.reason, day: format.day(redaction.at) })}
      </p>
      {mayRedact && redaction === null ? (
        <div className={styles.act}>
          <ActionButton weight="subtle" onClick={() => setHiding(true)}>
            {t('comments.hide')}
          </ActionButton>
        </div>
      ) : null}
      {hiding ? (
        <RedactDialog
          {...{ comment, cycle, unit }}
          onDone={(changed) => {
            setHiding(false);
            if (changed !== undefined) setComment(changed);
          }}
        />
      ) : null}
    </li>
  );
}
