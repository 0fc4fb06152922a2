import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import type { Comment } from '../api/comments.ts';
import { traceWords } from '../model/trace-words.ts';
import { RedactionAct } from './redaction-act.tsx';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    // The words of the button stand on the line of the comment's first words.
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    '@media print': { breakInside: 'avoid' },
  },
  said: { flexGrow: 1, flexBasis: '200px' },
  // Focus comes here by program.
  words: { outline: 'none' },
  onPaper: { display: 'none', '@media print': { display: 'flex' } },
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
  readonly onChange: (changed: Comment) => void;
}

/** One comment; or, where HR hid it, that it did, why and when. */
export function CommentEntry({ comment, count, onPaper, mayRedact, onChange, ...place }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const words = useText();
  const first = useFocusAfter(comment);
  const trace = traceWords(words, comment);
  const said =
    count === 1 ? comment.text : words.t('comments.alike', { text: comment.text, count });
  const hidden = comment.redaction !== null;
  return (
    <li className={mergeClasses(styles.entry, onPaper && styles.onPaper)}>
      <div className={styles.said}>
        <p
          ref={first}
          tabIndex={-1}
          className={mergeClasses(text.body, styles.words, hidden && text.quiet)}
        >
          {hidden ? trace : said}
        </p>
        {hidden || trace === null ? null : (
          <p className={mergeClasses(text.body, text.quiet)}>{trace}</p>
        )}
      </div>
      {mayRedact ? <RedactionAct {...{ comment, onChange }} {...place} /> : null}
    </li>
  );
}

/** Focus goes on from what was changed here, as the button that was pressed says something else now. */
function useFocusAfter(comment: Comment) {
  const first = useRef<HTMLParagraphElement>(null);
  const before = useRef(comment);
  useEffect(() => {
    if (before.current !== comment) first.current?.focus();
    before.current = comment;
  }, [comment]);
  return first;
}
