import type { Segment } from '../api/segments.ts';
import type { Language, Localized } from '../languages.ts';
import en from '../locales/en/segments.json' with { type: 'json' };
import nl from '../locales/nl/segments.json' with { type: 'json' };

interface SegmentTexts {
  /** Of a release of the pool; with `{{segment}}` and `{{quarter}}`. */
  readonly poolTitle: string;
  readonly names: Readonly<Record<Segment, string>>;
}

export const SEGMENT_TEXTS: Localized<SegmentTexts> = { en, nl };

/** What a release of the pool names as its source; who reads it does so in their own language. */
export const POOL_SOURCE = 'Samenhang: pool of organisations';

/** What a release of the pool is called: `quarter` as in `2027-Q1`. */
export function poolTitle(language: Language, segment: Segment, quarter: string): string {
  const { poolTitle: title, names } = SEGMENT_TEXTS[language];
  return title.replace('{{segment}}', () => names[segment]).replace('{{quarter}}', () => quarter);
}
