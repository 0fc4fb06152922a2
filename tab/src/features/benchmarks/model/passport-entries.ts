import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { POOL_SOURCE, SEGMENT_NAMES } from '@samenhang/shared/presentation/segment-names';
import type { Wording } from '../../../words/score-words.ts';

export type NormPassport = BenchmarksView['norms'][number]['norm']['passport'];

/** What a norm rests on: names and values. */
export function passportEntries(
  { t, language, format }: Wording,
  passport: NormPassport,
): [string, string][] {
  const { respondents, respondentsBound, period } = passport;
  // The pool says it in English; where a norm comes from otherwise stands as who imported it wrote it.
  const segment = Object.values(SEGMENT_NAMES).find(({ en }) => en === passport.sector);
  const score = format.number(respondents);
  return [
    [t('passport.organisations'), format.number(passport.organisations)],
    [
      t('passport.respondents'),
      respondentsBound === 'orMore' ? t('unit.orMore', { score }) : score,
    ],
    [
      t('passport.period'),
      t('passport.fromTo', { from: format.month(period.from), to: format.month(period.to) }),
    ],
    [t('passport.sector'), segment?.[language] ?? passport.sector],
    [t('passport.instrument'), passport.instrumentVersion],
    [t('passport.source'), passport.source === POOL_SOURCE ? t('passport.pool') : passport.source],
  ];
}

/** The same on one line, where there is no room for a list. */
export function passportText(words: Wording, passport: NormPassport): string {
  return passportEntries(words, passport)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
