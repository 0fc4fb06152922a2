import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Numbers } from '../../../charts/numbers.tsx';
import type { Wording } from '../../../words/score-words.ts';
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

/** The rest of the organisation, its teams, norms and the pool, in this order. */
export function yardsticksOf(
  words: Wording,
  { result, group }: { readonly result: UnitResult; readonly group: ReleasedGroup },
  benchmarks: BenchmarksView,
): Yardstick[] {
  const { t, language } = words;
  const { rest, units, norms, pool } = benchmarks;
  const all = comparatorsOf(words, benchmarks);
  const only = (key: string): Comparators => ({
    marks: all.marks.filter((mark) => mark.key === key),
    bands: all.bands.filter((band) => band.key === key),
  });
  const missing = (key: 'norms' | 'pool', title: string, why: string): Yardstick[] => [
    { key, title, sentences: [why], passport: null, comparators: only(key), numbers: [] },
  ];
  return [
    {
      key: 'rest',
      title: t('benchmarks.restTitle'),
      sentences: [restText(words, rest)],
      passport: null,
      comparators: only('rest'),
      numbers: rest.refusal === null ? [restNumbers(words, group, rest)] : [],
    },
    {
      key: 'units',
      title: t('benchmarks.unitsTitle'),
      sentences: [
        placeText(words, units, result),
        ...(units.place === null ? [] : [t('benchmarks.shrunkenWhy')]),
      ],
      passport: null,
      comparators: only('units'),
      numbers: [unitsNumbers(words, group, units) ?? []].flat(),
    },
    ...(norms.length === 0
      ? missing('norms', t('benchmarks.normsTitle'), t('benchmarks.noNorm'))
      : []),
    ...[...norms, ...(pool === null ? [] : [pool])].map(
      (beside): Yardstick => ({
        key: beside.norm.id,
        title: beside.norm.title[language],
        sentences: normSentences(words, beside),
        passport: beside.norm.passport,
        comparators: only(beside.norm.id),
        numbers: beside.comparisons.length === 0 ? [] : [normNumbers(words, beside)].flat(),
      }),
    ),
    ...(pool === null ? missing('pool', t('benchmarks.poolTitle'), t('benchmarks.noPool')) : []),
  ];
}
