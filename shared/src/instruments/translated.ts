import { DEFAULT_LANGUAGE, LANGUAGES, type Localized, perLanguage } from '../languages.ts';

/** Texts of a bank as one language has them: in sections, and in those by id or level. */
type Texts = string | readonly Texts[] | Section;
interface Section {
  readonly [name: string]: Texts;
}

const LISTS = [
  'themes',
  'pillars',
  'levels',
  'outcomes',
  'openQuestions',
  'items',
  'habits',
  'terms',
] as const;

type List = (typeof LISTS)[number];
type Entry = { readonly id: string } | { readonly level: number };

/** A bank without a word of what people read. */
export interface BankStructure extends Readonly<Record<List, readonly Entry[]>> {
  readonly scale: object;
}

/** What people read of it. */
export type BankTexts = Readonly<Record<List | 'scale', Section>>;

/**
 * A bank with its texts in every language beside each other. A text that a language lacks is
 * `undefined` there; `instrumentSchema` refuses it.
 */
export function translated(structure: BankStructure, texts: Localized<BankTexts>): object {
  const said = (list: List, entry: Entry) => {
    const key = 'id' in entry ? entry.id : String(entry.level);
    return sideBySide(perLanguage((language) => texts[language][list][key] ?? {}));
  };
  const lists = LISTS.map((list) => [
    list,
    structure[list].map((entry) => ({ ...entry, ...said(list, entry) })),
  ]);
  const scale = sideBySide(perLanguage((language) => texts[language].scale));
  return { ...structure, ...Object.fromEntries(lists), scale: { ...structure.scale, ...scale } };
}

/** `{ en: { name: 'x' }, nl: { name: 'y' } }` as `{ name: { en: 'x', nl: 'y' } }`, however deep. */
function sideBySide(said: Localized<Texts | undefined>): object {
  const names = LANGUAGES.flatMap((language) => Object.keys(sectionOf(said[language])));
  return Object.fromEntries(
    [...new Set(names)].map((name) => {
      const inner = perLanguage((language) => sectionOf(said[language])[name]);
      return [name, isSection(inner[DEFAULT_LANGUAGE]) ? sideBySide(inner) : inner];
    }),
  );
}

const sectionOf = (texts: Texts | undefined): Section => (isSection(texts) ? texts : {});

function isSection(texts: Texts | undefined): texts is Section {
  return typeof texts === 'object' && !Array.isArray(texts);
}
