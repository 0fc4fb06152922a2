import type { Instrument } from '../instruments/schema.ts';
import type { Language, Localized } from '../languages.ts';
import type { ScoreName } from '../scoring/lattice.ts';

/** What a file calls the scores that the question bank has no name for, and how it joins names. */
export interface ScoreTexts {
  readonly overall: string;
  readonly coherence: string;
  readonly oldHabits: string;
  readonly strengthening: string;
  readonly cell: (names: { readonly pillar: string; readonly theme: string }) => string;
  readonly level: (names: { readonly level: number; readonly name: string }) => string;
}

/**
 * What scores are called in every file of a language, whoever writes it.
 * @example scoreNames(instrument, 'en', texts)('connect.structure') // 'Structure in Connect'
 */
export function scoreNames(
  { themes, pillars, levels }: Pick<Instrument, 'themes' | 'pillars' | 'levels'>,
  language: Language,
  { cell, level: levelText, ...single }: ScoreTexts,
): (score: ScoreName | 'coherence') => string {
  const named = ({ id, name }: { readonly id: string; readonly name: Localized }) =>
    [id, name[language]] as const;
  const names = new Map<string, string>([
    ...[...themes, ...pillars].map(named),
    ...levels.map(({ level, name }) => {
      const text = levelText({ level, name: name[language] });
      return [`L${level}`, text] as const;
    }),
    ...Object.entries(single),
  ]);
  return (score) => {
    const [theme = '', pillar] = score.split('.').map((part) => names.get(part) ?? part);
    return pillar === undefined ? theme : cell({ theme, pillar });
  };
}
