/** How many pixels a text is wide in a CSS font. */
export function widthOf(text: string, font: string): number {
  const measure = document.createElement('canvas').getContext('2d');
  if (measure === null) return 0;
  measure.font = font;
  return measure.measureText(text).width;
}

/** A text in lines that are not wider than so many pixels in a CSS font; a long word stays whole. */
export function wrapped(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, font) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
