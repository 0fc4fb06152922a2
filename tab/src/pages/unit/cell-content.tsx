import { SCORES } from '@samenhang/shared/scoring/lattice';
import { PictureSource } from '../../charts/picture-source.ts';
import { Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Paragraph } from '../../components/paragraph.tsx';
import { CellStatements } from '../../features/unit-result/components/cell-statements.tsx';
import { Measured } from '../../features/unit-result/components/measured.tsx';
import { PrintFoot } from '../../features/unit-result/components/print-foot.tsx';
import { reasonFor } from '../../features/unit-result/model/reason.ts';
import { sourceLine } from '../../features/unit-result/model/source-line.ts';
import { useText } from '../../lib/text.ts';
import { labelOf } from '../../words/score-words.ts';
import { useWording } from '../../words/use-wording.ts';
import type { UnitData } from './read-unit.ts';

interface Props {
  readonly cell: string;
  readonly data: UnitData;
}

/** One cell of the matrix: its statements, each with its answers. */
export function CellContent({ cell, data }: Props) {
  const { cycle, instrument, result, above } = data;
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
  const source = [labelOf(words, score), sourceLine(words, data, null)].join(' · ');
  return (
    <>
      <div>
        <PageHeading>{labelOf(words, score)}</PageHeading>
        <Measured cycle={cycle} name={result.name} />
      </div>
      {reasonFor(words, result).map(({ text }) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      <PictureSource.Provider value={() => source}>
        <CellStatements words={words} group={group} cell={score} />
      </PictureSource.Provider>
      <PrintFoot source={source} />
    </>
  );
}
