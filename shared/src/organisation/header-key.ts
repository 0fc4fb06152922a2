/**
 * What two headers have in common that people read as one: blind to case, accents, blanks and marks.
 * @example headerKey('E-mail adres') → 'emailadres'
 * @example headerKey('pers.nr') === headerKey('Pers_Nr') → true
 */
export const headerKey = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const LONGEST = 100;

/**
 * By which a tenant's mapping remembers a header: in lower case without blanks.
 * @example rememberedKey(' Valt onder ') → 'valtonder'
 */
export const rememberedKey = (header: string): string =>
  header.normalize('NFC').toLowerCase().replace(/\s+/gu, '').slice(0, LONGEST);
