import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { useTypography } from '../../../components/typography.ts';
import type { Wording } from '../../../words/score-words.ts';
import type { Comment } from '../api/comments.ts';
import { alikeOnce } from '../model/alike.ts';
import { CommentEntry } from './comment-entry.tsx';

const useStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
  readonly mayRedact: boolean;
  readonly items: readonly Comment[];
  /** With one that HR hid, or showed again, as it is from now on. */
  readonly onChange: (changed: Comment) => void;
}

/** What people wrote, under what they were asked. */
export function CommentsByQuestion({ words, items, ...place }: Props) {
  return words.instrument.openQuestions.map(({ id, text: question }) => {
    const asked = items.filter((one) => one.question === id);
    if (asked.length === 0) return null;
    const title = words.t('comments.question', {
      question: question[words.language],
      count: asked.length,
    });
    return <Asked key={id} words={words} title={title} items={asked} {...place} />;
  });
}

/** So many are shown at once; the others are asked for. */
const AT_ONCE = 20;

/** What people wrote to one question: remarks that are alike once, with how many they are. */
function Asked({ words, title, items, ...place }: Props & { readonly title: string }) {
  const styles = useStyles();
  const text = useTypography();
  const [most, setMost] = useState(AT_ONCE);
  // Whoever may hide one has to see each.
  const alike = place.mayRedact
    ? items.map((comment) => ({ comment, count: 1 }))
    : alikeOnce(items);
  const left = alike.length - most;
  return (
    <div className={styles.question}>
      <h3 className={text.heading}>{title}</h3>
      <ul className={styles.list}>
        {alike.map(({ comment, count }, at) => (
          <CommentEntry
            key={comment.id}
            comment={comment}
            count={count}
            onPaper={at >= most}
            {...place}
          />
        ))}
      </ul>
      {left > 0 ? (
        <ActionButton onClick={() => setMost(most + AT_ONCE)}>
          {words.t('comments.more', { count: left })}
        </ActionButton>
      ) : null}
    </div>
  );
}
