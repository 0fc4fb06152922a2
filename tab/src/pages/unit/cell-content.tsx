import { SCORES } from '@samenhang/shared/scoring/lattice';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { CellStatements } from '../../features/results/components/cell-statements.tsx';
import { reasonFor } from '../../features/results/model/reason.ts';
import { labelOf } from '../../lib/score-words.ts';
import { useText } from '../../lib/text.ts';
import { useWording } from '../../lib/use-wording.ts';
import { Measured } from './measured.tsx';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly cell: string;
  readonly data: UnitData;
}

/** One cell of the matrix: its statements, each with its answers. */
export function CellContent({ cell, data: { cycle, instrument, result, above } }: Props) {
  const { t } = useText();
  const words = useWording(instrument);
  const score = SCORES.find((name) => name === cell && name.includes('.'));
  const { group } = above ?? result;
  if (score === undefined || group === null || group.details === null) {
    return (
      <>
        <PageHeading>{result.name}</PageHeading>
        <Notice>{t('statements.nothing')}</Notice>
      </>
    );
  }
  return (
    <>
      <div>
        <PageHeading>{labelOf(words, score)}</PageHeading>
        <Measured cycle={cycle} name={result.name} />
      </div>
      {reasonFor(words, result).map(({ text }) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      <CellStatements words={words} group={group} cell={score} />
    </>
  );
}
