import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Numbers } from '../../../charts/numbers.tsx';
import { capitalised, type Wording } from '../../../words/score-words.ts';
import { normNumbers, restNumbers, unitsNumbers } from './benchmark-numbers.ts';
import { type Comparators, comparatorsOf } from './comparators.ts';
import { normSentences } from './norm-words.ts';
import type { NormPassport } from './passport-entries.ts';
import { placeText } from './place-words.ts';
import { restText } from './rest-words.ts';

/** One thing that a unit is held beside: what was found, or why nothing can be; drawn, and in numbers. */
export interface Yardstick {
  readonly key: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** Of a norm, which is never shown without. */
  readonly passport: NormPassport | null;
  readonly comparators: Comparators;
  readonly numbers: readonly Numbers[];
}

interface Held {
  readonly result: UnitResult;
  readonly group: ReleasedGroup;
}

/** The rest of the organisation, its teams, the cycle before, norms and the pool, in this order. */
export function yardsticksOf(words: Wording, held: Held, benchmarks: BenchmarksView): Yardstick[] {
  const { marks, bands } = comparatorsOf(words, benchmarks);
  const told = [
    ...withinOrganisation(words, held, benchmarks),
    // What became of it since is told with the trend.
    ...marks
      .filter(({ key }) => key !== 'rest')
      .map(({ key, name }) => ({ ...NOTHING, key, title: capitalised(name) })),
    ...organisations(words, benchmarks),
  ];
  return told.map((one) => ({
    ...one,
    comparators: {
      marks: marks.filter(({ key }) => key === one.key),
      bands: bands.filter(({ key }) => key === one.key),
    },
  }));
}

type Told = Omit<Yardstick, 'comparators'>;

const NOTHING = { sentences: [], passport: null, numbers: [] } as const;

function withinOrganisation(
  words: Wording,
  { result, group }: Held,
  { rest, units }: BenchmarksView,
): Told[] {
  const { t } = words;
  const ranked = units.place === null ? [] : [t('benchmarks.shrunkenWhy')];
  return [
    {
      ...NOTHING,
      key: 'rest',
      title: t('benchmarks.restTitle'),
      sentences: [restText(words, rest)],
      numbers: rest.refusal === null ? [restNumbers(words, group, rest)] : [],
    },
    {
      ...NOTHING,
      key: 'units',
      title: t('benchmarks.unitsTitle'),
      sentences: [placeText(words, units, result), ...ranked],
      numbers: [unitsNumbers(words, group, units) ?? []].flat(),
    },
  ];
}

/** Norms and the pool, or why there are none. */
function organisations(words: Wording, { norms, pool }: BenchmarksView): Told[] {
  const { t, language } = words;
  const missing = (key: string, title: string, why: string): Told => ({
    ...NOTHING,
    key,
    title,
    sentences: [why],
  });
  const beside = [...norms, ...(pool === null ? [] : [pool])].map(
    (one): Told => ({
      key: one.norm.id,
      title: one.norm.title[language],
      sentences: normSentences(words, one),
      passport: one.norm.passport,
      numbers: one.comparisons.length === 0 ? [] : [normNumbers(words, one)].flat(),
    }),
  );
  return [
    ...(norms.length > 0
      ? []
      : [missing('norms', t('benchmarks.normsTitle'), t('benchmarks.noNorm'))]),
    ...beside,
    ...(pool === null ? [missing('pool', t('benchmarks.poolTitle'), t('benchmarks.noPool'))] : []),
  ];
}
