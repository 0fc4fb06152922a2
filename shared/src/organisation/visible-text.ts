/** White space but the blank, controls, and letters that nobody sees. */
const UNSEEN = /[^\P{White_Space} ]|[\p{Default_Ignorable_Code_Point}\p{C}]/gu;
/** Marks that join the letter before; some languages need them, where no composed letter is. */
const MARKS = /\p{M}/gu;
const LONGEST = 40;

/**
 * A piece of a file for a message: one line, cut, with a code for each letter that nobody sees, so
 * that two names that look alike do not in it, and nothing in it can steer a terminal.
 * @example visibleText('Sales\u00a0') → 'Sales[U+00A0]'
 * @example visibleText('Cafe\u0301') → 'Cafe[U+0301]'
 */
export function visibleText(text: string): string {
  const letters = [...text.slice(0, 2 * LONGEST)];
  const cut = letters.length > LONGEST || text.length > 2 * LONGEST;
  const part = letters.slice(0, LONGEST).join('');
  const composed = part === part.normalize('NFC');
  const shown = (composed ? part : part.replace(MARKS, codeOf)).replace(UNSEEN, codeOf);
  return cut ? `${shown}…` : shown;
}

const codeOf = (letter: string): string =>
  `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
