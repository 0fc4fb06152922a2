import type { ReleasedScore } from '@samenhang/shared/api/release';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Localized } from '@samenhang/shared/languages';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import type { TFunction } from 'i18next';
import type { Formatter } from '../lib/format.ts';
import type { Language } from '../lib/i18n.ts';

/** All that is needed to put a released number into words. */
export interface Wording {
  readonly t: TFunction;
  readonly language: Language;
  readonly format: Formatter;
  readonly instrument: Instrument;
}

/** Enough of it for numbers alone. */
export type NumberWording = Pick<Wording, 't' | 'format'>;

export interface Limits {
  readonly low: number;
  readonly high: number;
}

export type Points = NonNullable<ReleasedScore['points']>;

/** What a score is called: a cell by its pillar and theme, everything else by its own name. */
export function nameOf(words: Wording, score: ScoreName): string {
  const [theme, pillar] = score.split('.');
  if (theme !== undefined && pillar !== undefined) {
    const names = { theme: simpleName(words, theme), pillar: pillarInSentence(words, pillar) };
    return words.t('unit.cell', names);
  }
  return simpleName(words, score);
}

function simpleName(words: Wording, score: string): string {
  const { t, language, instrument } = words;
  if (score === 'overall') return t('unit.overall');
  if (score === 'oldHabits') return t('unit.oldHabits');
  if (score === 'strengthening') return t('unit.strengthening');
  const named: readonly { readonly id: string; readonly name: Localized }[] = [
    ...instrument.themes,
    ...instrument.pillars,
    ...instrument.levels.map(({ level, name }) => ({ id: `L${level}`, name })),
  ];
  return named.find(({ id }) => id === score)?.name[language] ?? score;
}

/** A pillar is a common noun; in the middle of a sentence it has a small letter. */
export function pillarInSentence(words: Wording, pillar: string): string {
  return simpleName(words, pillar).toLocaleLowerCase(words.language);
}

/** As a label or a sentence begins. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** What a score is called where its name stands by itself. */
export function labelOf(words: Wording, score: ScoreName): string {
  return capitalised(nameOf(words, score));
}

/** "59", or "97 or more" near an end of the scale. */
export function pointsOf({ t, format }: NumberWording, { value, bound }: Points): string {
  const score = format.number(value);
  if (bound === 'orMore') return t('unit.orMore', { score });
  return bound === 'orLess' ? t('unit.orLess', { score }) : score;
}

/** "between 56 and 62". */
export function between({ t, format }: NumberWording, { low, high }: Limits): string {
  return t('unit.between', { low: format.number(low), high: format.number(high) });
}

/** "56–62", for beside a number. */
export function range({ format }: Pick<Wording, 'format'>, { low, high }: Limits): string {
  return `${format.number(low)}–${format.number(high)}`;
}

/** "59 (56–62)", or the limits alone where no points are told. */
export function measureOf(words: NumberWording, score: ReleasedScore): string {
  const limits = range(words, score.interval);
  return score.points === null ? limits : `${pointsOf(words, score.points)} (${limits})`;
}
