const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const MARKED = 'áƀçđéƒğħïĵķļɱñöþɋŕšŧüʋŵẋýž';
const LETTERS = new Map(
  [...PLAIN].flatMap((letter, place): [string, string][] => {
    const marked = [...MARKED][place] ?? letter;
    return [
      [letter, marked],
      [letter.toUpperCase(), marked.toUpperCase()],
    ];
  }),
);
const VOWEL = /[aeiouy]/;
/** What stands for something else: a placeholder, or a language tag by itself. */
const KEPT = /({{\w+}}|^[a-z]{2}-[A-Z]{2}$)/;

/**
 * A text as a language would have it that nobody speaks: no letter stays as it was, each small vowel
 * stands twice, so that it is about a third longer, and what stands for something else is kept.
 * @example pseudoText('Next to {{name}}') // 'Ñééẋŧ ŧöö {{name}}'
 */
export function pseudoText(text: string): string {
  return text
    .split(KEPT)
    .map((part) => (KEPT.test(part) ? part : [...part].map(pseudoLetter).join('')))
    .join('');
}

/** The words in a text that are not of that language. */
export function plainWords(text: string): string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}

function pseudoLetter(letter: string): string {
  const marked = LETTERS.get(letter) ?? letter;
  return VOWEL.test(letter) ? marked + marked : marked;
}
