import fc from 'fast-check';

/** What no text may hold, by why: XML has no place for most of it, and Unicode none for the rest. */
export const UNFIT_EVERYWHERE: readonly (readonly [why: string, text: string])[] = [
  ['a NUL', 'a\0b'],
  ['a line break of PowerPoint', 'a\vb'],
  ['a form feed', 'a\fb'],
  ['a carriage return', 'a\rb'],
  ['an escape', 'a\x1bb'],
  ['a delete', 'a\x7fb'],
  ['a next line of C1', 'a\u0085b'],
  ['the last of C1', 'a\u009fb'],
  ['U+FFFE', 'a\ufffeb'],
  ['U+FFFF', 'a\uffffb'],
  ['U+FDD0', 'a\ufdd0b'],
  ['U+1FFFF', 'a\u{1ffff}b'],
  ['the first half of a pair', 'a\ud83d b'],
  ['the second half of a pair', 'a \ude00b'],
  ['a pair the wrong way round', '\ude00\ud83d'],
];

/** What only prose may hold. */
export const UNFIT_IN_A_LINE: readonly (readonly [why: string, text: string])[] = [
  ...UNFIT_EVERYWHERE,
  ['a newline', 'a\nb'],
  ['a tab', 'a\tb'],
  ['a line separator', 'a\u2028b'],
  ['a paragraph separator', 'a\u2029b'],
  ['an override of direction', 'a\u202eb'],
  ['an isolate', 'a\u2066b\u2069'],
  ['a mark of direction', 'a\u200fb'],
];

/** What nobody sees: spaces of all kinds, and characters that are drawn as nothing. */
export const UNSEEN: readonly (readonly [what: string, text: string])[] = [
  ['zero-width spaces', '\u200b\u200b\u200b'],
  ['joiners', '\u200c\u200d\u2060'],
  ['a byte order mark', '\ufeff'],
  ['soft hyphens', '\u00ad\u00ad\u00ad'],
  ['a variation selector and a tag', '\ufe0f\u{e0041}'],
  ['fillers of Hangul', '\u3164\u115f\uffa0'],
  ['a blank of Braille', '\u2800\u2800\u2800'],
  ['anchors of interlinear notes', '\ufff9\ufffa\ufffb'],
  ['zero-width spaces among spaces', '\u00a0 \u200b\u3000\u200b '],
];

/** What every text may hold, however odd. */
export const FIT: readonly string[] = [
  'Financiën & <b>R&D</b> "oost" \'west\'',
  ']]> &amp; &#x0; _x0041_ {{score}} $& $1',
  '👩‍👩‍👧‍👦 📈 🇳🇱',
  'قسم المبيعات',
  'e\u0301 \u200b \ufeff \u00a0 \ue000',
  '日本語の長い名前',
];

/** Any text that a store may hold: halves of pairs, control characters and markup among the rest. */
export const storedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        ...[...FIT, ...UNFIT_IN_A_LINE.map(([, text]) => text)],
        ...['=1+1', '\0=1', ';', ',', '"', "'", '\r\n', '\t', ' ', '&#11;', '<', '\ud800'],
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
