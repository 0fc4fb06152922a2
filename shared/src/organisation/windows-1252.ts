/** What the bytes 80 to 9F mean in Windows-1252; five mean nothing. See the WHATWG Encoding Standard. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Control characters, which no text has: bytes that the encoding has no letter for. */
const LEFT_OVER = /[\u0080-\u009f]/gu;

/**
 * Mends a text that was decoded as Windows-1252. The `TextDecoder` of Node 20 takes it for Latin-1
 * (nodejs/node#56542) and so loses the euro sign, dashes and curly quotes.
 * @example mendWindows1252('\u0080 5') → '€ 5'
 * @example mendWindows1252('€ 5') → '€ 5'
 */
export const mendWindows1252 = (text: string): string =>
  text.replace(LEFT_OVER, (letter) => FROM_80.charAt(letter.charCodeAt(0) - 0x80));
