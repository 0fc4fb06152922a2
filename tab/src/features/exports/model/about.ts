import type { CycleView } from '@samenhang/shared/api/cycle';
import { EXACT_FROM, EXACT_VIEW_FROM } from '@samenhang/shared/thresholds';
import type { Wording } from '../../../words/score-words.ts';

/** What is downloaded, and when. */
export interface About {
  readonly unit: string;
  readonly cycle: CycleView;
  /** The day of the download, ISO 8601. */
  readonly today: string;
}

/** From when to when people answered. */
export function periodOf({ t, format }: Wording, { opensAt, closesAt }: CycleView): string {
  return t('exports.period', { from: format.date(opensAt), until: format.date(closesAt) });
}

/** How far the numbers reach, and whom they protect: in every format the same sentences. */
export function cautions({ t, instrument }: Wording, { cycle: { rules } }: About): string[] {
  return [
    t('exports.interval'),
    t('exports.few', { count: rules.minimumForScores }),
    ...(rules.minimumForScores < EXACT_VIEW_FROM ? [t('exports.fewLimits')] : []),
    ...(rules.minimumForScores < EXACT_FROM ? [t('exports.fewBand')] : []),
    ...(rules.minimumForDetails < EXACT_FROM ? [t('exports.fewShares')] : []),
    t('exports.noTelling', { count: rules.minimumForDetails }),
    t('exports.worth', { version: instrument.version }),
    t('ladder.source'),
  ];
}

/** "Not yet validated", wherever a result goes. */
export function notValidated({ t, instrument }: Pick<Wording, 't' | 'instrument'>): string {
  return t('exports.notValidated', { version: instrument.version });
}
