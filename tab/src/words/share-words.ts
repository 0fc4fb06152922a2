import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { EXACT_FROM } from '@samenhang/shared/thresholds';
import type { Points, Wording } from './score-words.ts';

/** How far a share can be told: as it is, approximately, or only that it is of most. */
export type ShareBound = 'exact' | 'about' | 'most';

/** Whether shares are approximate: of a group below 20 they are those of the least there may be. */
export function isApproximate({ atLeast }: ReleasedGroup['n']): boolean {
  return atLeast < EXACT_FROM;
}

/** "27%"; approximately "about half", "about two thirds" or "about 60%". */
export function shareText({ t, format }: Wording, share: number, approximate: boolean): string {
  const values = { share: format.number(share) };
  return approximate ? t(`shares.${nameOf(share)}`, values) : t('shares.percent', values);
}

/** The same in the least room. */
export function shareMark({ t, format }: Wording, share: number, approximate: boolean): string {
  const values = { share: format.number(share) };
  return t(approximate ? 'shares.aboutMark' : 'shares.percent', values);
}

/** Also of a share of which no more is told than a bound. */
export function boundedShareText(
  words: Wording,
  { value, bound }: Points,
  approximate: boolean,
): string {
  if (bound === 'exact') return shareText(words, value, approximate);
  const share = words.format.number(value);
  return words.t(bound === 'orMore' ? 'shares.atLeast' : 'shares.atMost', { share });
}

/** In percent: how near a share is still called by the name of a fraction. */
const NEAR = { half: 3, third: 1 };

function nameOf(share: number): 'half' | 'third' | 'twoThirds' | 'about' {
  if (Math.abs(share - 50) <= NEAR.half) return 'half';
  if (Math.abs(share - 100 / 3) < NEAR.third) return 'third';
  return Math.abs(share - 200 / 3) < NEAR.third ? 'twoThirds' : 'about';
}
