import { GUID } from '../identifiers.ts';

/** What most cells are made of: nothing in it has to be cleaned. */
const PLAIN = /^[\x20-\x7e]*$/;
/** Turns what stands beside it, is never seen, or no text may hold. Joiners stay: scripts and emoji need them. */
const HIDDEN =
  /[\p{Bidi_Control}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060\ufeff]/gu;
/** By which a file of ours keeps a spreadsheet from taking a cell for a formula. */
const GUARDED = /^'(?=[=+\-@])/;
/** The same before white space that a spreadsheet takes for the beginning of one. */
const GUARDED_SPACE = /^'(?=[\t\r\n])/;

/**
 * A cell as people mean it: composed (NFC), one blank where white space was, without letters that
 * nobody sees.
 * @example cellText(' Zoe\u0308\u00a0Müller\u200b') → 'Zoë Müller'
 */
export function cellText(cell: string): string {
  if (PLAIN.test(cell)) return cell.trim().replace(/ {2,}/g, ' ').replace(GUARDED, '');
  return cell
    .replace(GUARDED_SPACE, '')
    .normalize('NFC')
    .replaceAll('\ufeff', '')
    .replace(/\s+/gu, ' ')
    .replace(HIDDEN, '')
    .trim()
    .replace(GUARDED, '');
}

const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * An e-mail address to compare: in lower case, out of `mailto:` and `Name <address>`.
 * @example addressOfCell('Jan Jansen <Jan.Jansen@Example.org>') → 'jan.jansen@example.org'
 */
export function addressOfCell(cell: string): string {
  const text = cellText(cell).replace(IGNORED, '');
  const bracketed = text.endsWith('>') ? /<([^<>]*)>$/.exec(text)?.[1] : undefined;
  return (bracketed ?? text)
    .trim()
    .toLowerCase()
    .replace(/^(?:mailto|smtp):/, '')
    .replace(/^["']|["';,.]+$/g, '');
}

/** Whether it has the form of an address; whether anybody has it is another matter. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(text);
}

/**
 * An object id as Entra writes it.
 * @example guidOfCell('{AAAAAAAA-0000-4000-8000-000000000001}') → 'aaaaaaaa-0000-4000-8000-000000000001'
 */
export const guidOfCell = (cell: string): string =>
  cellText(cell)
    .toLowerCase()
    .replace(/^\{|\}$/g, '');

/** Whether it has the form of an object id; whether Entra knows it is another matter. */
export const isObjectId = (text: string): boolean => GUID.test(text);

/**
 * A long number that a spreadsheet has rounded; what it was cannot be known.
 * @example isRounded('1,23E+11') → true
 */
export const isRounded = (text: string): boolean => /^\d([.,]\d+)?E\+?\d+$/i.test(text);
