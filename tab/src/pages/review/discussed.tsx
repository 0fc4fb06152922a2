import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ReviewView } from '@samenhang/shared/api/review';
import { DiscussGap } from '../../features/reviews/components/discuss-gap.tsx';
import { CellStatements } from '../../features/unit-result/components/cell-statements.tsx';
import type { Wording } from '../../words/score-words.ts';
import type { ReviewData } from './read-review-page.ts';

interface Props {
  readonly words: Wording;
  readonly data: ReviewData;
  readonly gap: NonNullable<ReviewView['gap']>;
  readonly group: ReleasedGroup;
}

/** The gap, with its statements and what of their answers is told. */
export function Discussed({ words, data: { conversation, result }, gap, group }: Props) {
  return (
    <DiscussGap words={words} conversation={conversation} gap={gap} result={result}>
      <CellStatements words={words} group={group} cell={gap.cell} />
    </DiscussGap>
  );
}
