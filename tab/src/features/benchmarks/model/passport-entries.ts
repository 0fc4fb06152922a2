import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { SEGMENTS } from '@samenhang/shared/api/segments';
import { DEFAULT_LANGUAGE } from '@samenhang/shared/languages';
import { POOL_SOURCE, SEGMENT_TEXTS } from '@samenhang/shared/presentation/segment-texts';
import type { Wording } from '../../../words/score-words.ts';

export type NormPassport = BenchmarksView['norms'][number]['norm']['passport'];

/** What a norm rests on: names and values. */
export function passportEntries(
  { t, language, format }: Wording,
  passport: NormPassport,
): [string, string][] {
  const { respondents, respondentsBound, period } = passport;
  // The pool says it in one language; where a norm comes from otherwise stands as who imported it wrote it.
  const said = SEGMENT_TEXTS[DEFAULT_LANGUAGE].names;
  const segment = SEGMENTS.find((one) => said[one] === passport.sector);
  const sector = segment === undefined ? passport.sector : SEGMENT_TEXTS[language].names[segment];
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
    [t('passport.sector'), sector],
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
