/** Parts of names that are words as well. */
const PARTICLES = new Set(['van', 'von', 'der', 'den', 'het', 'ten', 'ter', 'the', 'for', 'and']);

/**
 * Whether a unit is called after a person: that is personal data, and ages when they leave.
 * @example isNamedAfter('Team Jan', 'Jan de Vries') → true
 */
export function isNamedAfter(unit: string, person: string): boolean {
  const words = new Set(wordsOf(unit));
  return wordsOf(person).some((word) => word.length > 2 && !PARTICLES.has(word) && words.has(word));
}

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
