/** Full-width and small forms too, as East Asian keyboards type them. */
const SIGN = '=+\\-@＝＋－＠﹦﹢﹣﹫';

/**
 * What a spreadsheet may take for a formula, also behind blanks and behind what it may leave out when it
 * reads: control characters, marks of direction, anything not printed. See OWASP, "CSV Injection".
 */
const FORMULA = new RegExp(`^[\\s\\p{C}]*[${SIGN}\\t\\r]`, 'u');

/** The same after a separator, at which an Excel of another country begins another cell. */
const FORMULA_BEHIND_SEPARATOR = new RegExp(`([,;\\t])(?=[\\s\\p{C}]*[${SIGN}])`, 'gu');

/** A text cell that no spreadsheet computes, in whatever format it is saved. A number is no text. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The same where the cell is written between separators, as in CSV. */
export function harmlessBetween(text: string): string {
  return harmless(text.replaceAll(FORMULA_BEHIND_SEPARATOR, "$1'"));
}
