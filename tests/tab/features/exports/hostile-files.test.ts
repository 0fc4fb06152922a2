import { beforeAll, describe, expect, test } from '@jest/globals';
import { oneLine } from '@samenhang/shared/api/characters';
import { perLanguage } from '@samenhang/shared/languages';
import { harmless } from '@samenhang/shared/presentation/spreadsheet-cell';
import fc from 'fast-check';
import { deckOf } from '../../../../tab/src/features/exports/model/deck.ts';
import type { Narrative } from '../../../../tab/src/features/exports/model/narrative.ts';
import { workbookOf } from '../../../../tab/src/features/exports/model/workbook.ts';
import { workbookFile } from '../../../../tab/src/features/exports/write/workbook-file.ts';
import { writeDeck } from '../../../../tab/src/features/exports/write/write-deck.ts';
import type { Wording } from '../../../../tab/src/words/score-words.ts';
import { storedText } from '../../../builders/hostile-texts.ts';
import { packageFaults, readPackage } from '../../../builders/office-package.ts';
import { unescaped } from '../../../builders/workbook.ts';
import type { XmlDocument } from '../../../builders/xml.ts';
import { wordings } from '../../result-facts.ts';
import { ABOUT, exported, TOLD, withStatements } from './cases.ts';

// As in a browser: in Node the library loads what is there alone.
Object.defineProperty(process, 'release', { value: { name: 'browser' } });

let english: Wording;
beforeAll(async () => {
  const [first] = await wordings();
  if (first === undefined) throw new Error('no words');
  english = first;
});

const [SAMPLE] = fc.sample(withStatements, { numRuns: 1, seed: 7 });
if (SAMPLE === undefined) throw new Error('no sample');

/** What people named, as some version stored it. */
const named = fc.record({
  unit: storedText,
  cycle: storedText,
  norm: storedText,
  source: storedText,
});
type Named = typeof named extends fc.Arbitrary<infer Value> ? Value : never;

const partOf = (xml: ReadonlyMap<string, XmlDocument>, name: string) => {
  const part = xml.get(name);
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
};

const aboutOf = ({ unit, cycle }: Named) => ({
  ...ABOUT,
  unit,
  cycle: { ...ABOUT.cycle, title: perLanguage(() => cycle) },
});
const toldOf = ({ norm, source }: Named): Narrative => ({
  ...TOLD,
  beside: [{ title: norm, sentences: ['It lies in the middle.'] }],
  passports: [{ title: norm, entries: [['Source', source]] }],
});

describe('whatever people are called', () => {
  test('a deck is well-formed, and says it as far as XML can', async () => {
    await fc.assert(
      fc.asyncProperty(named, async (names) => {
        const deck = deckOf(english, aboutOf(names), SAMPLE, toldOf(names));
        const bytes = new Uint8Array(await (await writeDeck(deck)).arrayBuffer());
        const file = readPackage(bytes);
        expect(packageFaults(file)).toEqual([]);
        const core = partOf(file.xml, 'docProps/core.xml');
        expect(core.textsOf('dc:title')).toEqual([oneLine(names.unit)]);
        expect(partOf(file.xml, 'docProps/app.xml').textsOf('Company').join('')).toBe('');
        const first = partOf(file.xml, 'ppt/slides/slide1.xml').textsOf('a:t').join('');
        expect(first).toContain(oneLine(names.unit));
        expect(first).toContain(oneLine(names.cycle));
        const said = [...file.xml.keys()]
          .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
          .map((name) => partOf(file.xml, name).textsOf('a:t').join('\n'))
          .join('\n');
        expect(said).toContain(`${oneLine(names.norm)}: It lies in the middle.`);
        expect(said).toContain(oneLine(names.source).replace(/\.$/, ''));
      }),
      { numRuns: 40 },
    );
  });

  test('a workbook is well-formed, and its cells read back equal', async () => {
    await fc.assert(
      fc.asyncProperty(named, async (names) => {
        const { unit, cycle } = names;
        const of = { ...SAMPLE, unit, name: unit, ofName: cycle, byRole: null };
        const files = { ...exported(of), cycle: { id: 'c', title: perLanguage(() => cycle) } };
        const narrative = toldOf(names);
        const whole = { about: aboutOf(names), exported: files, result: of, narrative };
        const workbook = workbookOf(english, whole);
        const bytes = new Uint8Array(await (await workbookFile(workbook)).arrayBuffer());
        const { xml } = readPackage(bytes);
        const strings = partOf(xml, 'xl/sharedStrings.xml').textsOf('t').map(unescaped);
        const { overview, sheets } = workbook;
        const cells = [
          ...overview.lines.flatMap((line) => line.cells),
          ...sheets.flatMap(({ columns, rows }) => [
            ...columns.map(({ head }) => head),
            ...rows.flat(),
          ]),
        ];
        const written = cells.filter((cell) => typeof cell === 'string');
        expect(new Set(strings)).toEqual(
          new Set(written.map(oneLine).filter((text) => text !== '')),
        );
        expect(strings).toContain(oneLine(harmless(unit)) || 'Unit');
      }),
      { numRuns: 40 },
    );
  });
});
