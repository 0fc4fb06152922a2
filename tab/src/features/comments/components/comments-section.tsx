import type { CycleView } from '@samenhang/shared/api/cycle';
import { useCallback, useEffect, useState } from 'react';
import { Loaded } from '../../../components/loaded.tsx';
import { Paragraph } from '../../../components/paragraph.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Section } from '../../../components/section.tsx';
import { useBackend } from '../../../lib/backend.ts';
import { searchFor } from '../../../lib/search.ts';
import { useLoad } from '../../../lib/use-load.ts';
import type { Wording } from '../../../words/score-words.ts';
import { type Comment, readComments } from '../api/comments.ts';
import { CommentsByQuestion } from './comments-by-question.tsx';

interface Props {
  readonly words: Wording;
  readonly cycle: CycleView;
  readonly unit: string;
  /** Whether the reader may hide one. */
  readonly mayRedact: boolean;
  /** Whether units lie below this one, which show their own comments where enough people wrote any. */
  readonly hasUnitsBelow?: boolean;
  /** With how many are listed, those that leave only a trace too. */
  readonly onCount?: (count: number) => void;
}

/** What people wrote, question by question, in an order that tells nothing. */
export function CommentsSection(props: Props) {
  const { words, cycle, unit, mayRedact, hasUnitsBelow = false, onCount } = props;
  const { t } = words;
  const { id, rules } = cycle;
  const backend = useBackend();
  const { state, again } = useLoad(
    useCallback(() => readComments(backend, { cycle: id, unit }), [backend, id, unit]),
  );
  const count = state.status === 'ready' ? state.body.length : undefined;
  useEffect(() => {
    if (count !== undefined) onCount?.(count);
  }, [count, onCount]);
  return (
    <Section title={t('comments.title')}>
      <Loaded state={state} onRetry={again}>
        {(items) =>
          items.length === 0 ? (
            <Paragraph>{t('comments.none', { fewest: rules.minimumForDetails })}</Paragraph>
          ) : (
            <Found {...{ words, cycle: id, unit, mayRedact, hasUnitsBelow, items }} />
          )
        }
      </Loaded>
    </Section>
  );
}

interface FoundProps {
  readonly hasUnitsBelow: boolean;
  readonly words: Wording;
  readonly cycle: string;
  readonly unit: string;
  readonly mayRedact: boolean;
  readonly items: readonly Comment[];
}

function Found({ words, items, hasUnitsBelow, ...place }: FoundProps) {
  const [query, setQuery] = useState('');
  const [changed, setChanged] = useState<ReadonlyMap<string, Comment>>(new Map());
  const holds = searchFor(query, words.language);
  const all = items.map((published) => ({
    published,
    current: changed.get(published.id) ?? published,
  }));
  const found = all.filter(
    // One that was found stays where it is while it is hidden.
    ({ published, current }) => holds === null || [published, current].some(textHolds(holds)),
  );
  const said = holds === null ? '' : words.t('comments.found', { count: found.length });
  return (
    <>
      <Paragraph quiet>{words.t('comments.about')}</Paragraph>
      {hasUnitsBelow ? <Paragraph quiet>{words.t('comments.ofSome')}</Paragraph> : null}
      <SearchField
        label={words.t('comments.search')}
        query={query}
        onQuery={setQuery}
        found={said}
      />
      <CommentsByQuestion
        words={words}
        items={found.map(({ current }) => current)}
        onChange={(one) => setChanged((before) => new Map(before).set(one.id, one))}
        {...place}
      />
    </>
  );
}

const textHolds =
  (holds: (text: string) => boolean) =>
  ({ text }: Comment) =>
    holds(text ?? '');
