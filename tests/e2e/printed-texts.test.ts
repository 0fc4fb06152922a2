import { expect, test } from '@jest/globals';
import { isFit, isSeen, type TextKind } from '@samenhang/shared/api/characters';
import fc from 'fast-check';
import { storedText } from '../builders/hostile-texts.ts';
import { printed } from './printed.ts';
import { readPdf } from './read-pdf.ts';
import { renameGiven } from './rename-given.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, newProfile, openTabIn } from './simulated-teams.ts';
import { CYCLE } from './unit-pages.ts';
import { allParts } from './unit-parts.ts';

const stage = setStage();

const AT_ONCE = 300;
const accepted = (kind: TextKind) =>
  fc.array(
    storedText.filter((text) => isFit(text, kind) && isSeen(text)),
    { minLength: AT_ONCE, maxLength: AT_ONCE },
  );

/** Two pages bear many of the texts at once: the list of units, and what people wrote. */
const PAGES = [
  [`units/${CYCLE}`, 5],
  [`unit/${CYCLE}/organisatie`, 10],
] as const;

test('every text that is accepted is printed, in a PDF that is well-formed', async () => {
  const property = fc.asyncProperty(accepted('line'), accepted('prose'), async (lines, proses) => {
    let given = 0;
    const context = await newProfile(stage.browser);
    const marked: string[] = [];
    await renameGiven(context, (key) => {
      const texts = key === 'text' || key === 'reason' ? proses : lines;
      const place = given++;
      const text = `q${place}q${texts[place % AT_ONCE]}z${place}z`;
      marked[place] = text;
      return text;
    });
    for (const [page, fewest] of PAGES) {
      const opened = await openTabIn(context, stage.server, { persona: HR, language: 'nl', page });
      await opened.tab.getByRole('heading', { level: 1 }).waitFor();
      if (page.startsWith('unit/')) {
        await allParts(opened, 'nl');
        // What comes later would be found on the page, and not in what was printed before.
        await opened.tab
          .locator('[data-panel="overview"] tbody th')
          .nth(5)
          .waitFor({ state: 'attached' });
      } else await appOf(opened).waitForLoadState('networkidle');
      const pdf = readPdf(await printed(stage.browser, opened));
      const onPaper = await opened.tab.locator('body').innerText();
      const seen = marked.filter((_, place) => onPaper.includes(`q${place}q`));
      expect(seen.length).toBeGreaterThan(fewest);
      const inDocument = await opened.tab.locator('body').textContent();
      expect(seen.filter((text) => !inDocument?.includes(text))).toEqual([]);
      expect(seen.filter((text) => !isPrinted(text, pdf.text))).toEqual([]);
      expect(opened.faults).toEqual([]);
      await opened.page.close();
    }
    await context.close();
  });
  await fc.assert(property, { numRuns: 1, endOnFailure: true });
});

test('a PDF is not well-formed that lost its end, a byte, or a part of a stream', async () => {
  const page = await stage.browser.newPage();
  await page.setContent('<p>What people wrote</p>');
  const pdf = await page.pdf();
  await page.close();
  expect(readPdf(pdf)).toEqual({ text: 'Whatpeoplewrote', pages: 1 });
  const [half, inStream] = [pdf.length / 2, pdf.indexOf('stream\n') + 30];
  const without = (place: number) =>
    Buffer.concat([pdf.subarray(0, place), pdf.subarray(place + 1)]);
  expect(() => readPdf(pdf.subarray(0, half))).toThrow('no header, or no end');
  expect(() => readPdf(without(half))).toThrow();
  expect(() => readPdf(without(inStream))).toThrow();
});

/** Scripts that run from right to left, and marks that turn the direction. */
const TURNS =
  /[\p{Bidi_Control}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Letters of other scripts are drawn as shapes, or not at all where no font has them. So ASCII is to be
 * found as it is, in each text and around it; of a text that turns, up to where it does.
 */
function isPrinted(text: string, printedText: string): boolean {
  const [upToTurn = ''] = text.normalize('NFC').replaceAll(/\s/gu, '').split(TURNS);
  const marks = TURNS.test(text) ? /^q\d+q/ : /[!-~]{3,}/g;
  return (upToTurn.match(marks) ?? []).every((part) => printedText.includes(part));
}
