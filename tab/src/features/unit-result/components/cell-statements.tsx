import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { Paragraph } from '../../../components/paragraph.tsx';
import { isToldApproximately } from '../../../words/answer-words.ts';
import { between, pointsOf, type Wording } from '../../../words/score-words.ts';
import { StatementEntry } from './statement-entry.tsx';

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly cell: ScoreName;
}

/** The four statements of a cell, from the first level to the last. */
export function CellStatements({ words, group, cell }: Props) {
  const items = words.instrument.items
    .filter(({ theme, pillar }) => `${theme}.${pillar}` === cell)
    .toSorted((a, b) => a.level - b.level);
  const ids = new Set<string>(items.map(({ id }) => id));
  const released = group.details?.statements.filter(({ id }) => ids.has(id)) ?? [];
  const isAbout = released.some((one) => isToldApproximately(one, group.n));
  return (
    <>
      <Paragraph>{scoreText(words, group, cell)}</Paragraph>
      {isAbout ? <Paragraph quiet>{words.t('statements.howAbout')}</Paragraph> : null}
      {items.map((item) => (
        <StatementEntry
          key={item.id}
          words={words}
          item={item}
          released={released.find(({ id }) => id === item.id)}
          n={group.n}
        />
      ))}
    </>
  );
}

function scoreText(words: Wording, { scores }: ReleasedGroup, cell: ScoreName): string {
  const score = scores[cell];
  if (score === undefined) return words.t('statements.cellMissing');
  const limits = between(words, score.interval);
  if (score.points === null) return words.t('statements.cellInterval', { between: limits });
  return words.t('statements.cell', { score: pointsOf(words, score.points), between: limits });
}
