import { beforeAll, describe, expect, test } from '@jest/globals';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { perLanguage } from '@samenhang/shared/languages';
import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import type { About } from '../../../../tab/src/features/exports/model/about.ts';
import { deckOf } from '../../../../tab/src/features/exports/model/deck.ts';
import type { Narrative } from '../../../../tab/src/features/exports/model/narrative.ts';
import { tidied } from '../../../../tab/src/features/exports/write/package-parts.ts';
import { writeDeck } from '../../../../tab/src/features/exports/write/write-deck.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { readDeck } from '../../../builders/deck.ts';
import { UNFIT_IN_A_LINE } from '../../../builders/hostile-texts.ts';
import {
  type OfficePackage,
  packageFaults,
  readPackage,
} from '../../../builders/office-package.ts';
import { readXml } from '../../../builders/xml.ts';
import { wordings } from '../../result-facts.ts';
import { ABOUT, DRAWN, few, TOLD, withNorms, withStatements } from './cases.ts';

// As in a browser: in Node the library loads what is there alone.
Object.defineProperty(process, 'release', { value: { name: 'browser' } });

let words: readonly Wording[];
beforeAll(async () => {
  words = await wordings();
});

const [SAMPLE] = fc.sample(withStatements, { numRuns: 1, seed: 7 });
if (SAMPLE === undefined) throw new Error('no sample');

async function bytesOf(of: UnitResult, told: Narrative = TOLD, about: About = ABOUT, place = 0) {
  const wording = words[place % words.length];
  if (wording === undefined) throw new Error('no words');
  const file = await writeDeck(deckOf(wording, about, of, told));
  return new Uint8Array(await file.arrayBuffer());
}

const HOSTILE = UNFIT_IN_A_LINE.map(([, text]) => text).join(' <&"\'> ]]> ');
const hostileAbout: About = {
  ...ABOUT,
  unit: HOSTILE,
  cycle: { ...ABOUT.cycle, title: perLanguage(() => HOSTILE) },
};
const GAP = {
  score: 'overall',
  difference: 12,
  flagged: true,
  first: 0,
  second: 0,
  effect: 'medium',
} as const;

describe('the package of a deck', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ['a small unit', () => bytesOf(few(SAMPLE), { ...TOLD, ladder: null })],
    ['a department', () => bytesOf(SAMPLE)],
    [
      'an organisation, whose roles differ',
      () =>
        bytesOf(
          {
            ...SAMPLE,
            byRole: SAMPLE.byRole && {
              ...SAMPLE.byRole,
              gaps: [{ ...GAP, interval: { low: 2, high: 22 } }],
            },
          },
          { ...TOLD, ladder: null },
          ABOUT,
          1,
        ),
    ],
    ['a unit of which everything is drawn', () => bytesOf(SAMPLE, DRAWN)],
    ['a unit beside twenty norms', () => bytesOf(SAMPLE, withNorms(20, 500))],
    [
      'a unit and a norm of hostile names',
      () => bytesOf(SAMPLE, withNorms(3, HOSTILE), hostileAbout),
    ],
    ['a unit with nothing to tell', () => bytesOf({ ...SAMPLE, group: null, byRole: null })],
  ])('of %s keeps to ECMA-376', async (_, written) => {
    expect(packageFaults(readPackage(await written()))).toEqual([]);
  });

  test('holds workbooks that keep to it too', async () => {
    const { parts } = readPackage(await bytesOf(SAMPLE));
    const workbooks = Object.entries(parts).filter(([name]) => name.endsWith('.xlsx'));
    expect(workbooks).toHaveLength(2);
    for (const [, workbook] of workbooks) {
      expect(packageFaults(readPackage(workbook))).toEqual([]);
    }
  });
});

test.each([
  ['a cell that lags', 'develop.culture', 1],
  ['a pillar that lags over all themes', 'culture', 0],
] as const)('of %s the matrix marks so many cells by a border', async (_, score, marked) => {
  const kind = score === 'culture' ? 'pillar' : 'cell';
  const headline = { ...SAMPLE.headline, lagging: { kind, score, behind: 12 } as const };
  const { xml } = readPackage(await bytesOf({ ...SAMPLE, headline }));
  const borders = [...xml].flatMap(([name, { elements }]) =>
    name.startsWith('ppt/slides/slide') ? elements.filter((one) => one.name === 'a:lnL') : [],
  );
  expect(borders.length).toBeGreaterThan(16);
  const widths = new Set(borders.map(({ attributes }) => Number(attributes.w)));
  const [thickest = 0] = [...widths].toSorted((a, b) => b - a);
  const thick = borders.filter(({ attributes }) => Number(attributes.w) === thickest);
  expect(widths.size === 1 ? 0 : thick.length).toBe(marked);
});

/** Of an element, those right under it. */
function childrenOf(xml: string, element: string): string[] {
  const inside = new RegExp(`<${element}>(.*?)</${element}>`, 's').exec(xml)?.[1] ?? '';
  const names: string[] = [];
  let depth = 0;
  for (const [, end, name = '', single] of inside.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (end === '' && depth === 0) names.push(name);
    depth += end === '/' ? -1 : single === '/' ? 0 : 1;
  }
  return names;
}

test('charts have their parts in the order of the schema, bars and a line alike', async () => {
  const { parts } = readPackage(await bytesOf(SAMPLE, DRAWN));
  const charts = Object.keys(parts)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  const bars = charts.filter((xml) => xml.includes('<c:barChart>'));
  const [line = '', ...more] = charts.filter((xml) => xml.includes('<c:lineChart>'));
  expect([bars.length, more.length]).toEqual([5, 0]);
  const until = ['c:idx', 'c:order', 'c:tx', 'c:spPr'];
  const from = ['c:dLbls', 'c:errBars', 'c:cat', 'c:val'];
  expect(childrenOf(line, 'c:ser')).toEqual([...until, 'c:marker', ...from, 'c:smooth']);
  expect(childrenOf(line, 'c:lineChart')).toEqual([
    ...['c:grouping', 'c:varyColors', 'c:ser', 'c:dLbls', 'c:marker', 'c:axId', 'c:axId'],
  ]);
  for (const xml of bars) {
    expect(childrenOf(xml, 'c:ser')).toEqual([...until, 'c:invertIfNegative', ...from]);
    expect(childrenOf(xml, 'c:barChart').filter((name) => name === 'c:axId')).toHaveLength(2);
  }
});

test('the accent of a deck is the colour of the product, on the slides and in the notes', async () => {
  const { parts } = readPackage(await bytesOf(SAMPLE));
  for (const theme of ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml']) {
    const xml = strFromU8(parts[theme] ?? new Uint8Array());
    expect(/<a:accent1><a:srgbClr val="(\w+)"/.exec(xml)?.[1]).toBe('1F4E6B');
  }
});

test.each([
  ['Montage Oost', 40],
  ['Arbeidsongeschiktheidsverzekering '.repeat(9), 20],
])('the title slide has room for the name %s', async (unit, points) => {
  const { xml } = readPackage(await bytesOf(SAMPLE, TOLD, { ...ABOUT, unit }));
  const runs = xml.get('ppt/slides/slide1.xml')?.elements.filter(({ name }) => name === 'a:rPr');
  expect(runs?.[0]?.attributes.sz).toBe(String(points * 100));
});

test('two shapes of one id, which many on one slide would have, get their own', () => {
  const slide = '<p:cNvPr id="1"/><p:cNvPr id="25" name="x"/><p:cNvPr id="25" name="y"/>';
  const tidy = tidied({ 'ppt/slides/slide1.xml': strToU8(slide) })['ppt/slides/slide1.xml'];
  expect(strFromU8(tidy ?? new Uint8Array()).match(/id="\d+"/g)).toEqual(
    ['1', '2', '3'].map((id) => `id="${id}"`),
  );
});

describe('the rules find', () => {
  const broken = async (change: (file: OfficePackage) => Partial<OfficePackage>) => {
    const file = readPackage(await bytesOf(SAMPLE));
    return packageFaults({ ...file, ...change(file) });
  };
  /** As if a part were this instead. */
  const rewritten = (name: string, to: (xml: string) => string) => (file: OfficePackage) => {
    const bytes = strToU8(to(strFromU8(file.parts[name] ?? new Uint8Array())));
    return {
      parts: { ...file.parts, [name]: bytes },
      xml: new Map([...file.xml, [name, readXml(strFromU8(bytes))]]),
    };
  };
  const SLIDE = 'ppt/slides/slide3.xml';
  const TYPES = '[Content_Types].xml';
  test.each<[string, (file: OfficePackage) => Partial<OfficePackage>, RegExp]>([
    ['a folder', ({ entries }) => ({ entries: [...entries, 'ppt/media/'] }), /^a folder/],
    ['a name twice', ({ entries }) => ({ entries: [...entries, SLIDE] }), /^two parts/],
    [
      'a type for a part that is not there',
      rewritten(TYPES, (xml) => xml.replace('slides/slide2.xml', 'slides/slide99.xml')),
      /^no part: .*slide99/,
    ],
    [
      'a type for an extension that no part has',
      rewritten(TYPES, (xml) => xml.replace('<Override', '<Default Extension="gif"/><Override')),
      /^no part of extension gif/,
    ],
    [
      'a relationship to nothing',
      rewritten('ppt/slides/_rels/slide3.xml.rels', (xml) => xml.replace('Layout3', 'Layout9')),
      /related to no part/,
    ],
    [
      'two masters with one theme',
      rewritten('ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) =>
        xml.replace('theme2', 'theme1'),
      ),
      /^of two masters/,
    ],
    [
      'two shapes of one id',
      rewritten(SLIDE, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')),
      /two shapes of id 2/,
    ],
    ...['0', '-635000'].map((cy): [string, ReturnType<typeof rewritten>, RegExp] => [
      `a shape ${cy} high`,
      rewritten(SLIDE, (xml) => xml.replace(/cy="[1-9]\d*"/, `cy="${cy}"`)),
      new RegExp(`by ${cy}$`),
    ]),
    [
      'lists of a presentation in another order',
      rewritten('ppt/presentation.xml', (xml) =>
        xml.replace(
          /(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)(<p:sldIdLst>.*<\/p:sldIdLst>)/,
          '$2$1',
        ),
      ),
      /^in this order/,
    ],
  ])('%s', async (_, change, fault) => {
    expect((await broken(change)).filter((found) => fault.test(found))).not.toEqual([]);
  });
});

/** Of each slide its boxes, in EMU. */
function boxesOf(file: OfficePackage) {
  const slides = [...file.xml].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return slides.map(([, { elements }]) => {
    const numbers = (wanted: string, first: string, second: string) =>
      elements.flatMap(({ name, attributes }) =>
        name === wanted && attributes[first] !== undefined
          ? [[Number(attributes[first]), Number(attributes[second])] as const]
          : [],
      );
    const sizes = numbers('a:ext', 'cx', 'cy');
    return numbers('a:off', 'x', 'y')
      .slice(1)
      .map(([x, y], place) => {
        const [cx = Number.NaN, cy = Number.NaN] = sizes[place + 1] ?? [];
        return { x, y, right: x + cx, bottom: y + cy };
      });
  });
}

const SLIDE_SIZE = { right: 12_192_000, bottom: 6_858_000 };

/** Every box lies on its slide and on no other. */
function expectApart(file: OfficePackage) {
  for (const boxes of boxesOf(file)) {
    for (const [place, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(SLIDE_SIZE.right);
      expect(box.bottom).toBeLessThanOrEqual(SLIDE_SIZE.bottom);
      for (const other of boxes.slice(place + 1)) {
        const apart = box.bottom <= other.y || other.bottom <= box.y || box.right <= other.x;
        expect([apart || other.right <= box.x, box, other]).toEqual([true, box, other]);
      }
    }
  }
}

const longPassport = {
  ...DRAWN,
  passports: withNorms(1, 500).passports.map((one) => ({ ...one, title: 'Norm & co' })),
};

describe('beside many norms', () => {
  test.each([
    ['as they are', DRAWN],
    ['with a long passport', longPassport],
    ['after many moments', { ...DRAWN, trend: Array<string>(14).fill('It rose. '.repeat(12)) }],
  ])('charts and words lie apart, %s', async (_, told) => {
    expectApart(readPackage(await bytesOf(SAMPLE, told)));
  });

  test.each([1, 2, 3, 4, 6, 9, 12, 20].flatMap((norms) => [20, 212, 500].map((of) => [norms, of])))(
    '%i, with sources of %i characters, every box lies on the slide and on no other',
    async (norms = 0, characters = 0) => {
      expectApart(readPackage(await bytesOf(SAMPLE, withNorms(norms, characters))));
    },
  );

  test('each stands on one slide with what it rests on, and the slides say which of how many', async () => {
    const told = withNorms(20, 500);
    const all = readDeck(await bytesOf(SAMPLE, told, ABOUT, 0));
    const slides = all.filter(({ title }) => title.startsWith('Compared with others'));
    expect(slides.length).toBeGreaterThan(3);
    expect(slides.map(({ title }) => title)).toEqual(
      slides.map((_, place) => `Compared with others (${place + 1} of ${slides.length})`),
    );
    for (const { title, entries } of told.passports) {
      const having = slides.filter(({ texts }) =>
        texts.some((text) => text.startsWith(`${title}:`)),
      );
      expect(having).toHaveLength(1);
      const source = entries.at(-1)?.[1] ?? '';
      expect(having[0]?.texts.join('\n')).toContain(source);
    }
    expect(all.filter(({ title }) => title.startsWith('What these')).length).toBeGreaterThan(1);
  });

  test('one more sentence that fits makes no second slide', async () => {
    const slides = readDeck(await bytesOf(SAMPLE, withNorms(2, 60)));
    expect(slides.filter(({ title }) => title.startsWith('Compared with others'))).toHaveLength(1);
  });
});
