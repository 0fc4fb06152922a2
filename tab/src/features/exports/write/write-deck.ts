import PptxGenJS from 'pptxgenjs';
import { withFileTexts } from '../model/file-texts.ts';
import { titleSizeFor } from '../model/fit.ts';
import type { Deck, Slide } from '../model/slide.ts';
import { polished } from './polished.ts';
import { addChart } from './slide-chart.ts';
import { defineMasters, TITLE_HEIGHT, TITLE_SLIDE, TITLED } from './slide-masters.ts';
import { addSteps } from './slide-steps.ts';
import { addEntries, addPoints, addSmall, addTable } from './slide-text.ts';

/** A deck as a file of PowerPoint, in the fonts and colours of its theme. */
export async function writeDeck(given: Deck): Promise<Blob> {
  const deck = withFileTexts(given);
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.title = deck.title;
  file.subject = deck.subtitle;
  file.author = deck.foot;
  // Else the library writes its own name.
  file.company = '';
  defineMasters(file, deck);
  const first = file.addSlide({ masterName: TITLE_SLIDE });
  const fontSize = titleSizeFor(deck.title, TITLE_HEIGHT);
  first.addText([{ text: deck.title, options: { fontSize } }], { placeholder: 'title' });
  first.addText(deck.subtitle, { placeholder: 'body' });
  first.addNotes(deck.notes.join('\n'));
  for (const slide of deck.slides) addSlide(file, slide);
  const written = await file.write({ outputType: 'uint8array', compression: true });
  if (!(written instanceof Uint8Array)) throw new Error('not the bytes that were asked for');
  return polished(written, deck);
}

function addSlide(file: PptxGenJS, slide: Slide): void {
  const target = file.addSlide({ masterName: TITLED });
  target.addText(slide.title, { placeholder: 'title' });
  const bottom = addSmall(target, slide.small ?? []);
  const top = addPoints(target, slide, bottom);
  if (slide.steps !== undefined) addSteps(target, slide.steps, top, bottom);
  if (slide.table !== undefined) addTable(target, slide.table, top);
  if (slide.entries !== undefined) addEntries(target, slide.entries);
  addChart(target, slide, top, bottom);
  target.addNotes(slide.notes.join('\n'));
}
