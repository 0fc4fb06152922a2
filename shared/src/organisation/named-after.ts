/** Parts of names that are words as well. */
const PARTICLES = new Set(['van', 'von', 'der', 'den', 'het', 'ten', 'ter', 'the', 'for', 'and']);

/**
 * Whether a unit is called after a person: that is personal data, and ages when they leave.
 * @example isNamedAfter('Team Jan', 'Jan de Vries') → true
 */
export function isNamedAfter(unit: string, person: string): boolean {
  const words = new Set(wordsOf(unit));
  return wordsOf(person.replace(BRACKETED, ' ')).some(
    (word) => word.length > 2 && !PARTICLES.has(word) && words.has(word),
  );
}

/** What stands in brackets behind a name, such as a department, is no name. */
const BRACKETED = /\([^()]*\)/g;

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
