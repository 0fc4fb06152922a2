/** A `line` is a title or a name; `prose` is written in sentences, on as many lines as it takes. */
export type TextKind = 'line' | 'prose';

/** Halves of a pair, and what Unicode calls noncharacters: U+FFFE, U+FFFF, U+FDD0 and their like. */
const NO_CHARACTER = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** C0, DEL and C1, and the two separators that also end a line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

const CONTROL_IN_PROSE = /[^\P{Cc}\n\t]/gu;

/** In a name it turns what stands beside the name, where nobody sees why. */
const DIRECTION = /\p{Bidi_Control}/gu;

/** Spaces, what Unicode lets be drawn as nothing, the blank of Braille, and anchors of notes. */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

const UNFIT: Readonly<Record<TextKind, readonly RegExp[]>> = {
  line: [NO_CHARACTER, CONTROL, DIRECTION],
  prose: [NO_CHARACTER, CONTROL_IN_PROSE],
};

/** Whether people may write this. XML can hold whatever may be written. */
export function isFit(text: string, kind: TextKind): boolean {
  return UNFIT[kind].every((unfit) => text.search(unfit) < 0);
}

/**
 * Whether anything of it is seen; a text of which nothing is says as little as none.
 * @example isSeen('\u200b ') // false
 */
export function isSeen(text: string): boolean {
  return text.replaceAll(UNSEEN, '') !== '';
}

/**
 * What was typed or pasted, as prose that is fit. A line break of another program becomes one of ours.
 * @example fitProse('a\r\nb\vc\u0007') // 'a\nb\nc'
 */
export function fitProse(text: string): string {
  return text
    .replaceAll(/\r\n?|[\v\f\u0085]/g, '\n')
    .replaceAll(CONTROL_IN_PROSE, '')
    .replaceAll(NO_CHARACTER, '\uFFFD');
}

/**
 * Any stored text as one line that every file can hold; earlier versions stored what is not fit now.
 * @example oneLine('a\vb\ud800') // 'a b\ufffd'
 */
export function oneLine(text: string): string {
  return text.replaceAll(/\r\n/g, ' ').replaceAll(CONTROL, ' ').replaceAll(NO_CHARACTER, '\uFFFD');
}
