import type PptxGenJS from 'pptxgenjs';
import { AREA } from '../model/fit.ts';
import type { Deck } from '../model/slide.ts';

export const TITLE_SLIDE = 'TITLE';
export const TITLED = 'TITLED';
/** Inches that the title of the title slide is high. */
export const TITLE_HEIGHT = 2.2;

/** Layouts with real titles, which a screen reader and the outline find. */
export function defineMasters(file: PptxGenJS, { foot }: Deck): void {
  const { left: x, width: w } = AREA;
  const footer = {
    text: {
      text: foot,
      options: { x, y: 6.98, w: 11, h: 0.35, fontSize: 11, color: 'tx2', margin: 0 },
    },
  };
  const slideNumber = { x: 12.2, y: 6.98, w: 0.6, h: 0.35, fontSize: 11, color: 'tx2' };
  const title = (y: number, h: number, fontSize: number) =>
    placeholder('title', 'title', {
      x,
      y,
      w,
      h,
      fontSize,
      bold: true,
      align: 'left',
      valign: 'bottom',
    });
  file.defineSlideMaster({
    title: TITLE_SLIDE,
    objects: [
      { rect: { x, y: 4.35, w: 1.6, h: 0.06, fill: { color: 'accent1' } } },
      title(2, TITLE_HEIGHT, 40),
      placeholder('body', 'body', {
        x,
        y: 4.55,
        w,
        h: 1,
        fontSize: 20,
        align: 'left',
        valign: 'top',
      }),
      footer,
    ],
  });
  file.defineSlideMaster({
    title: TITLED,
    objects: [title(0.35, 0.95, 28), footer],
    slideNumber,
  });
}

function placeholder(
  name: string,
  type: 'title' | 'body',
  look: Omit<PptxGenJS.PlaceholderProps, 'name' | 'type'>,
) {
  return { placeholder: { options: { ...look, name, type, margin: 0 } } };
}
