import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { type ReactNode, useContext } from 'react';
import type { BenchmarkRow } from '../../../charts/benchmark-row.ts';
import { BenchmarkStrips } from '../../../charts/benchmark-strips.tsx';
import { Legend, type LegendEntry } from '../../../charts/legend.tsx';
import type { Numbers } from '../../../charts/numbers.tsx';
import { PictureSource } from '../../../charts/picture-source.ts';
import { Paragraph } from '../../../components/paragraph.tsx';
import type { Wording } from '../../../words/score-words.ts';
import { benchmarkRows, describeRows } from '../model/benchmark-rows.ts';
import type { Comparators } from '../model/comparators.ts';
import { type NormPassport, passportText } from '../model/passport-entries.ts';

const useStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
  },
});

interface Props {
  readonly words: Wording;
  readonly group: ReleasedGroup;
  readonly comparators: Comparators;
  /** Of every norm that is drawn. */
  readonly passports: readonly NormPassport[];
}

/** One strip per score, with everything that the unit is held beside. */
export function BenchmarkChart({ words, group, comparators, passports }: Props) {
  const { t } = words;
  const styles = useStyles();
  const rows = benchmarkRows(words, group, comparators);
  if (rows.length === 0) return null;
  const name = t('benchmarks.stripsTitle');
  const some = rows.some(({ notes }) => notes.length > 0);
  return (
    <>
      <div className={styles.key}>
        <Legend entries={legendOf(words, group, comparators)} />
        <Paragraph quiet>{t(some ? 'benchmarks.restChance' : 'benchmarks.allChance')}</Paragraph>
      </div>
      <WithPassports words={words} passports={passports}>
        <BenchmarkStrips
          name={name}
          description={describeRows(words, rows, comparators)}
          rows={rows}
          numbers={numbersOf(words, comparators, rows)}
        />
      </WithPassports>
    </>
  );
}

function legendOf(
  { t }: Wording,
  { scores }: ReleasedGroup,
  { marks, bands }: Comparators,
): LegendEntry[] {
  const ranked = bands.some((one) => one.bands.some(({ shrunken }) => shrunken !== undefined));
  return [
    scores.overall?.points == null
      ? { shape: 'band', look: 'within', name: t('benchmarks.own') }
      : { shape: 'circle', look: 'own', name: t('benchmarks.own') },
    ...(ranked
      ? [{ shape: 'circle', look: 'hollow', name: t('benchmarks.shrunken') } as const]
      : []),
    ...marks.map(({ shape, name }) => ({ shape, look: 'other' as const, name })),
    ...bands.map(({ look, name }) => ({ shape: 'band' as const, look, name })),
  ];
}

function numbersOf({ t }: Wording, { marks }: Comparators, rows: readonly BenchmarkRow[]): Numbers {
  return {
    show: t('unit.showNumbers'),
    caption: t('benchmarks.stripsTitle'),
    columns: [t('unit.columnScore'), t('benchmarks.own'), ...marks.map(({ short }) => short)],
    rows: () =>
      rows.map(({ label, value, marks: drawn }) => [
        label,
        value,
        ...marks.map(
          ({ key }) => drawn.find((mark) => mark.key === key)?.told ?? t('unit.notTold'),
        ),
      ]),
  };
}

interface WithProps extends Pick<Props, 'words' | 'passports'> {
  readonly children: ReactNode;
}

/** Has the passport of every norm go along with a picture of what stands beside it. */
function WithPassports({ words, passports, children }: WithProps) {
  const source = useContext(PictureSource);
  const all = () =>
    [source?.(), ...passports.map((passport) => passportText(words, passport))].join(' · ');
  return (
    <PictureSource.Provider value={source === null ? null : all}>{children}</PictureSource.Provider>
  );
}
