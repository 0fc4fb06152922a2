import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { deckOf } from '../../../../tab/src/features/exports/model/deck.ts';
import type { Narrative } from '../../../../tab/src/features/exports/model/narrative.ts';
import { writeDeck } from '../../../../tab/src/features/exports/write/write-deck.ts';
import { labelOf, measureOf, type Wording } from '../../../../tab/src/words/score-words.ts';
import { type ReadSlide, readDeck } from '../../../builders/deck.ts';
import { wordings } from '../../result-facts.ts';
import { ABOUT, DRAWN, few, TOLD, withStatements } from './cases.ts';

// As in a browser: in Node the library loads what is there alone.
Object.defineProperty(process, 'release', { value: { name: 'browser' } });

let english: Wording;
let dutch: Wording;
beforeAll(async () => {
  const [en, nl] = await wordings();
  if (en === undefined || nl === undefined) throw new Error('no words');
  [english, dutch] = [en, nl];
});

const [SAMPLE] = fc.sample(withStatements, 1);
if (SAMPLE === undefined) throw new Error('no sample');

const bar = (words: Wording, { scores }: ReleasedGroup, name: ScoreName) => {
  const score = scores[name];
  if (score === undefined) throw new Error(`no ${name}`);
  return `${labelOf(words, name)}  ${measureOf(words, score)}`;
};

test('the numbers of every slide are those of the release', () => {
  fc.assert(
    fc.property(withStatements, (of) => {
      const { slides } = deckOf(english, ABOUT, of, TOLD);
      const scores = of.group?.scores ?? {};
      const bars = slides.flatMap(({ chart }) => chart?.bars ?? []);
      expect(bars.map(({ points, low, high }) => [points, low, high])).toEqual(
        [...PILLARS, ...THEMES].map((name) => {
          const score = scores[name];
          return [score?.points?.value, score?.interval.low, score?.interval.high];
        }),
      );
      const table = slides.find((slide) => slide.table !== undefined)?.table;
      for (const [place, theme] of THEMES.entries()) {
        const cells = PILLARS.map((pillar) => {
          const score = scores[`${theme}.${pillar}`];
          const said = score === undefined ? 'not told' : measureOf(english, score);
          const lags = of.headline.lagging?.score === `${theme}.${pillar}`;
          return lags ? `${said} · lags behind` : said;
        });
        expect(table?.rows[place]?.slice(1)).toEqual([...cells, TOLD.rowGaps[place]]);
      }
    }),
    { numRuns: 30 },
  );
});

async function written(
  words: Wording,
  of: UnitResult,
  told: Narrative = TOLD,
): Promise<ReadSlide[]> {
  const file = await writeDeck(deckOf(words, ABOUT, of, told));
  return readDeck(new Uint8Array(await file.arrayBuffer()));
}

describe('the file', () => {
  test('says what lags in the title of the matrix, where something does', async () => {
    const finding = 'In Progress, culture lags behind: 21 points (between 10 and 31).';
    const slides = await written(english, SAMPLE, { ...TOLD, finding });
    const matrix = slides.find(({ texts }) => texts.includes(TOLD.split));
    expect(matrix?.title).toBe(finding);
  });

  test('marks in the matrix the cell that lags, in words and with a border of its own', async () => {
    const score = 'develop.culture' as const;
    const lagging = { kind: 'cell' as const, score, behind: 12 };
    const headline = { ...SAMPLE.headline, lagging };
    const slides = await written(english, { ...SAMPLE, headline });
    const { rows } = slides.find(({ texts }) => texts.includes(TOLD.split)) ?? { rows: [] };
    const marked = rows.flatMap((row, at) =>
      row.flatMap((cell, column) => (cell.endsWith(' · lags behind') ? [[at, column]] : [])),
    );
    expect(marked).toEqual([[1 + THEMES.indexOf('develop'), 1 + PILLARS.indexOf('culture')]]);
    const plain = await written(english, { ...SAMPLE, headline: { ...headline, lagging: null } });
    expect(plain.flatMap(({ texts }) => texts).join()).not.toContain('· lags behind');
  });

  test('has no slide of actions where none were chosen', async () => {
    const slides = await written(english, SAMPLE, { ...TOLD, chosen: [] });
    expect(slides.map(({ title }) => title)).not.toContain('What we take up');
  });

  test('has a title slide, and a slide with a title for everything the page says', async () => {
    const slides = await written(english, SAMPLE);
    expect(slides.map(({ title }) => title)).toEqual([
      'Montage Oost',
      'What we take up',
      'What it says',
      'The ladder',
      'Where it fits together',
      'The balance of the three pillars',
      'The four themes',
      'How differently people see it',
      'Compared with others',
      'Over time',
      'What goes together with recommending?',
      'From measuring to strengthening',
      'Habits to let go of',
      'Asked by your organisation',
      'What these numbers are worth',
    ]);
    const said = slides.flatMap(({ texts }) => texts).join('\n');
    for (const sentence of [
      ...[...TOLD.headline, ...TOLD.gaps, ...TOLD.trend, ...TOLD.drivers, ...TOLD.own],
      ...[...TOLD.steps, ...TOLD.habits].flatMap(({ title, lines }) => [title, ...lines]),
      'The rest: 4 of the twelve cells differ.',
      'Second round (synthetic)',
      '1  Safety',
      'Secure · 84% · 65 (60–70)',
    ]) {
      expect(said).toContain(sentence);
    }
  });

  test('has charts that PowerPoint draws itself, with the interval of each bar', async () => {
    const { group } = SAMPLE;
    if (group === null) throw new Error('no group');
    const slides = await written(dutch, SAMPLE);
    const charts = slides.flatMap(({ chart }) => chart ?? []);
    expect(charts).toHaveLength(2);
    for (const [place, names] of [PILLARS, THEMES].entries()) {
      const scores = names.toReversed().map((name) => group.scores[name]);
      const values = scores.map((score) => score?.points?.value ?? Number.NaN);
      expect(charts[place]?.labels).toEqual(
        names.toReversed().map((name) => bar(dutch, group, name)),
      );
      expect(charts[place]?.series).toEqual([values]);
      expect(charts[place]?.plus).toEqual(
        scores.map((score, at) => (score?.interval.high ?? 0) - (values[at] ?? 0)),
      );
      expect(charts[place]?.minus).toEqual(
        scores.map((score, at) => (values[at] ?? 0) - (score?.interval.low ?? 0)),
      );
      expect(charts[place]?.data.slice(1).map(([, value]) => value)).toEqual(values);
    }
  });

  test('draws the course over time as a line, from the first moment to the last', async () => {
    const slides = await written(english, SAMPLE, DRAWN);
    const over = slides.find(({ title }) => title === 'Over time');
    expect(over?.texts).toContain(TOLD.trend[0]);
    expect(over?.chart?.kind).toBe('lineChart');
    expect(over?.chart?.labels).toEqual(DRAWN.drawn.trend.map(({ label }) => label));
    expect(over?.chart?.series).toEqual([[47, 54]]);
    expect([over?.chart?.plus, over?.chart?.minus]).toEqual([
      [6, 6],
      [5, 5],
    ]);
  });

  test('draws nothing over time where there is one moment alone', async () => {
    const trend = DRAWN.drawn.trend.slice(1);
    const told = { ...DRAWN, drawn: { ...DRAWN.drawn, trend } };
    const slides = await written(english, SAMPLE, told);
    expect(slides.find(({ title }) => title === 'Over time')?.chart).toBeUndefined();
  });

  test('draws what goes with recommending, and says with it that this is no cause', async () => {
    const slides = await written(english, SAMPLE, DRAWN);
    const title = 'What goes together with recommending?';
    const drivers = slides.find((slide) => slide.title === title);
    expect(drivers?.chart?.series).toEqual([[34]]);
    expect(drivers?.texts).toContain('This is correlation, not cause.');
  });

  test('draws the scores beside others as bars that can be changed, with the passport', async () => {
    const slides = await written(english, SAMPLE, DRAWN);
    const of = (title: string) => slides.find((one) => one.title === title);
    expect(of('Compared with others: The rest')?.chart?.series).toEqual([[54], [58]]);
    const norm = of('Compared with others: Norm & co');
    expect(norm?.chart?.series).toEqual([
      [60, 54],
      [59, 61],
    ]);
    expect(norm?.chart?.data).toEqual([
      ['', 'this result', 'Norm & co'],
      ['Connect  60 | 59', 60, 59],
      ['Overall score  54 | 61', 54, 61],
    ]);
    // Ours alone have limits.
    expect(norm?.chart?.plus).toEqual([6, 6]);
    expect(norm?.texts.join()).toContain('Norm & co. Organisations: 54; Source: Invented.');
  });

  test('of five to nine people draws from limit to limit, and no points', async () => {
    const [first] = (await written(english, few(SAMPLE), { ...TOLD, ladder: null })).flatMap(
      ({ chart }) => chart ?? [],
    );
    expect(first?.labels).toEqual(['Structure  45–75']);
    expect(first?.series).toEqual([[45], [30]]);
    expect(first?.plus).toEqual([]);
  });

  test('carries in its notes the limits, the passports and whom the numbers protect', async () => {
    for (const { notes } of (await written(english, SAMPLE)).slice(1)) {
      const text = notes.join('\n');
      expect(text).toContain('Norm & co. Organisations: 54; Source: Invented.');
      expect(text).toContain('Do not try to find out who answered what.');
      expect(text).toContain('The assessment is not validated yet: version 1.0.0.');
      expect(notes.length).toBeGreaterThanOrEqual(6);
    }
    const { notes } = (await written(english, SAMPLE))[5] ?? { notes: [] };
    const { structure } = SAMPLE.group?.scores ?? {};
    expect(notes[0]).toContain(
      `between ${structure?.interval.low} and ${structure?.interval.high}.`,
    );
  });

  test('is in the language of its reader, also for a spelling checker', async () => {
    const [, , slide] = await written(dutch, SAMPLE);
    expect(slide?.language).toBe('nl-NL');
    expect(slide?.title).toBe('Wat het zegt');
  });

  test('shows the levels side by side where they are no ladder', async () => {
    const slides = await written(english, SAMPLE, { ...TOLD, ladder: null });
    const levels = slides.find(({ title }) => title === 'The four levels');
    expect(levels?.chart?.labels).toHaveLength(4);
    expect(levels?.texts.join()).toContain('there is no ladder to climb');
  });
});
