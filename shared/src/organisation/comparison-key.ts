const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/**
 * A name as it is shown: composed (NFC), trimmed, with one blank where white space was. Case and
 * accents stay.
 * @example tidyName(' Team\u00a0 Noord ') → 'Team Noord'
 */
export const tidyName = (name: string): string =>
  name.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * What two names have in common that a person would read as one: it ignores case, white space of
 * any kind and letters that nobody sees, but not accents. For comparing only, never to be shown.
 * @example comparisonKey('Sales\u00a0') === comparisonKey('sales') → true
 * @example comparisonKey('Café') === comparisonKey('Cafê') → false
 */
export const comparisonKey = (name: string): string =>
  tidyName(tidyName(name).replace(UNSEEN, '').toLowerCase().toUpperCase());
