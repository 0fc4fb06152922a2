import { makeStyles, tokens } from '@fluentui/react-components';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback, useState } from 'react';
import { ActionButton } from '../../../components/buttons.tsx';
import { Loaded } from '../../../components/loaded.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Section } from '../../../components/section.tsx';
import { useTypography } from '../../../components/typography.ts';
import { useBackend } from '../../../lib/backend.ts';
import { searchFor } from '../../../lib/search.ts';
import { useLoad } from '../../../lib/use-load.ts';
import type { Wording } from '../../../words/score-words.ts';
import { type Comment, readComments } from '../api/comments.ts';
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
  readonly cycle: CycleView;
  readonly unit: string;
  /** Whether the reader may hide one. */
  readonly mayRedact: boolean;
}

/** What people wrote, question by question, in an order that tells nothing. */
export function CommentsSection({ words, cycle, unit, mayRedact }: Props) {
  const { t } = words;
  const { id, rules } = cycle;
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readComments(backend, { cycle: id, unit }), [backend, id, unit]),
  );
  return (
    <Section title={t('comments.title')}>
      <Loaded state={state} onRetry={again}>
        {(items) =>
          items.length === 0 ? (
            <Paragraph>{t('comments.none', { fewest: rules.minimumForDetails })}</Paragraph>
          ) : (
            <Found {...{ words, cycle: id, unit, mayRedact, items }} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface FoundProps extends Omit<Props, 'cycle'> {
  readonly cycle: string;
  readonly items: readonly Comment[];
}

function Found({ words, items, ...place }: FoundProps) {
  const [query, setQuery] = useState('');
  const holds = searchFor(query, words.language);
  const found = holds === null ? items : items.filter(({ text }) => holds(text ?? ''));
  const said = holds === null ? '' : words.t('comments.found', { count: found.length });
  return (
    <>
      <Paragraph quiet>{words.t('comments.about')}</Paragraph>
      <SearchField
        label={words.t('comments.search')}
        query={query}
        onQuery={setQuery}
        found={said}
      />
      <ByQuestion words={words} items={found} {...place} />
    </>
  );
}

function ByQuestion({ words, items, ...place }: FoundProps) {
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
function Asked({ words, title, items, ...place }: FoundProps & { readonly title: string }) {
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
