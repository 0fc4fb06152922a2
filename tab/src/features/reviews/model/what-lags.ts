import type { Headline } from '@samenhang/shared/api/unit-result';
import { PILLARS, type Pillar, THEMES, type Theme } from '@samenhang/shared/instruments/vocabulary';
import type { Conversation } from '../api/conversation.ts';

/**
 * What it may mean that something lags behind, only where the result itself says so: never of a
 * difference that is too close to call.
 */
export function whatLags(
  { pillarLags, mismatch }: Conversation,
  cell: `${Theme}.${Pillar}`,
  lagging: Headline['lagging'],
): string | undefined {
  const theme = THEMES.find((name) => cell.startsWith(`${name}.`));
  const pillar = PILLARS.find((name) => cell.endsWith(`.${name}`));
  if (lagging?.kind === 'pillar' && pillar !== undefined && lagging.score === pillar) {
    return pillarLags[pillar].sentence;
  }
  const isOfTheme = lagging?.kind === 'cell' && lagging.score.startsWith(`${theme}.`);
  return isOfTheme && theme !== undefined ? mismatch[theme].sentence : undefined;
}
