import type { Localized } from '../languages.ts';
import en from './performance-approach/1.0.0.en.json' with { type: 'json' };
import structure from './performance-approach/1.0.0.json' with { type: 'json' };
import nl from './performance-approach/1.0.0.nl.json' with { type: 'json' };
import type { Instrument } from './schema.ts';
import { instrumentSchema } from './structure.ts';
import { type BankStructure, type BankTexts, translated } from './translated.ts';

interface Bank {
  readonly structure: BankStructure;
  readonly texts: Localized<BankTexts>;
}

const FIRST_TEXTS: Localized<typeof en> = { en, nl };

/**
 * Every published question bank, by version. A published bank never changes: answers and results
 * refer to it by version alone. A new wording is a new version beside the old one; a translation
 * that is added says the same in another language, and makes no new version.
 */
const PUBLISHED: ReadonlyMap<string, Bank> = new Map([
  [structure.version, { structure, texts: FIRST_TEXTS }],
]);

const parsed = new Map<string, Instrument>();

/**
 * The published question bank of that version, frozen, or `undefined` where there is none.
 * Parsed when first asked for, not when loaded, so that a start costs nothing.
 */
export function findInstrument(version: string): Instrument | undefined {
  const known = parsed.get(version);
  if (known !== undefined) return known;
  const bank = PUBLISHED.get(version);
  if (bank === undefined) return undefined;
  const instrument = deepFreeze(instrumentSchema.parse(translated(bank.structure, bank.texts)));
  parsed.set(version, instrument);
  return instrument;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
