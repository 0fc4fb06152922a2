/**
 * What a spreadsheet may take for a formula, also behind blanks and in full-width signs; see OWASP,
 * "CSV Injection". Numbers are no text, so a minus before one stays.
 */
const FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@＝＋－＠\t\r]/u;

/** A text cell that no spreadsheet computes, in whatever format it is saved. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
