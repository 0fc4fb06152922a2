import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { createDesk } from '../../../../tab/src/features/organisation/worker/desk.ts';
import { SHEET, workbookParts } from '../../../builders/sheet-file.ts';

const cell = (at: string, value: string) => `<c r="${at}"><v>${value}</v></c>`;
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
const HEADS = row(1, '<c r="A1" t="inlineStr"><is><t>Personeelsnummer</t></is></c>');

/** What is answered to a workbook with these rows. */
async function readSheet(rows: string, prefix = '') {
  return read(zipSync(workbookParts(rows, prefix), { level: 9 }));
}

async function read(archive: Uint8Array) {
  const desk = createDesk();
  const file = new Blob([Uint8Array.from(archive)]);
  return desk.readFile({ file, choices: {}, remembered: {} });
}

describe('a sheet that reaches further than is read', () => {
  test.each([
    ['in its last cell', HEADS + row(1_048_576, cell('XFD1048576', '1')), 'XFD1048576'],
    ['to the right', HEADS + row(2, cell('A2', '1') + cell('ALM2', '1')), 'ALM2'],
    [
      'in both directions, each as far as may be',
      HEADS + row(2, cell('Z2', '1')) + row(1_000_000, cell('A1000000', '1')),
      'Z1000000',
    ],
    ['in a cell in single quotes', `<row r='1'><c r='XFD1'><v>1</v></c></row>`, 'XFD1'],
  ])('%s is refused before it is read, by its furthest cell', async (_, rows, furthest) => {
    expect(await readSheet(rows)).toEqual({ code: 'sheet_too_large', cell: furthest });
  });

  test('also where its elements have a prefix', async () => {
    const rows = `<x:row r="1"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>`;
    expect(await readSheet(rows, 'x:')).toEqual({ code: 'sheet_too_large', cell: 'XFD1048576' });
  });

  test('is no fault where only empty cells do, as after colouring a whole column', async () => {
    const far = '<c r="B1048576" s="0"/><c r="XFD1048576" s="0"></c>';
    const rows = HEADS + row(2, cell('A2', '7')) + row(1_048_576, far);
    expect(await readSheet(rows)).toMatchObject({ rows: 1, first: [['7']] });
  });

  test('is no fault where a cell only speaks of one', async () => {
    const text = '<c r="A2" t="inlineStr"><is><t>see r="XFD1048576" or r="x"</t></is></c>';
    const first = [['see r="XFD1048576" or r="x"']];
    expect(await readSheet(HEADS + row(2, text))).toMatchObject({ rows: 1, first });
  });

  test('is refused for a million rows as well, empty as they are', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 2}"/>`).join('');
    expect(await readSheet(HEADS + empty)).toEqual({ code: 'sheet_too_large', cell: 'A1000001' });
    expect(await readSheet(HEADS + '<row/>'.repeat(500_000))).toMatchObject({
      code: 'sheet_too_large',
    });
  });

  test('has too many rows where all of them have something', async () => {
    const rows = Array.from({ length: 400_001 }, (_, at) => row(at + 2, cell(`A${at + 2}`, '7')));
    expect(await readSheet(HEADS + rows.join(''))).toEqual({ code: 'too_many_rows' });
  });

  test.each([
    ['a row beyond those of any sheet', '<row r="99999999"><c r="A1"><v>1</v></c></row>'],
    ['a row in another notation', '<row r="1e9"><c r="A1"><v>1</v></c></row>'],
    ['a cell in another notation', '<row><c r="A1e9"><v>1</v></c></row>'],
    ['a place behind quoted text', '<row><c t=">" r="A1e9"><v>1</v></c></row>'],
    ['a cell behind a reference', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'],
  ])('with %s is damaged', async (_, rows) => {
    expect(await readSheet(rows)).toEqual({ code: 'workbook_broken' });
  });
});

describe('an archive that lies about itself', () => {
  const BOMB = HEADS + ' '.repeat(30_000_000) + row(1_048_576, cell('XFD1048576', '1'));
  const bomb = () => zipSync(workbookParts(BOMB), { level: 9 });
  const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
    new DataView(buffer, byteOffset, byteLength);
  const END = 22;

  /** Changes what the directory says of the inflated size of an entry. */
  function saying(archive: Uint8Array, entry: number, size: number): Uint8Array {
    const view = viewOf(archive);
    let at = view.getUint32(archive.length - END + 16, true);
    for (let before = 0; before < entry; before++) {
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    }
    view.setUint32(at + 24, size, true);
    return archive;
  }
  const last = Object.keys(workbookParts('')).indexOf(SHEET);

  test('is not unpacked where it says that it would become too much', async () => {
    expect(await read(saying(bomb(), last, 500 * 2 ** 20))).toEqual({ code: 'inflates_too_much' });
  });

  test('is unpacked no further than it says', async () => {
    expect(await read(saying(bomb(), last, 400))).toEqual({ code: 'workbook_broken' });
  });

  test('is counted by the entries that are unpacked, not by those it says to have', async () => {
    const archive = saying(bomb(), last, 500 * 2 ** 20);
    viewOf(archive).setUint16(archive.length - END + 10, 1, true);
    expect(await read(archive)).toEqual({ code: 'inflates_too_much' });
  });

  test('is counted by what is copied, where entries share bytes that are not packed', async () => {
    const parts = workbookParts(HEADS);
    const archive = zipSync({ ...parts, 'a.bin': [new Uint8Array(2 ** 20), { level: 0 }] });
    const view = viewOf(archive);
    const directory = view.getUint32(archive.length - END + 16, true);
    const entries = archive.slice(directory, archive.length - END);
    const shared = entries.slice(-(46 + 'a.bin'.length));
    new DataView(shared.buffer).setUint32(24, 0, true);
    const many = Array.from({ length: 500 }, () => shared);
    const end = archive.slice(archive.length - END);
    new DataView(end.buffer).setUint16(8, 6 + many.length, true);
    const whole = [archive.slice(0, directory), entries, ...many, end];
    expect(await read(Buffer.concat(whole))).toEqual({ code: 'inflates_too_much' });
  });

  test('is damaged where it says to have more entries than it has', async () => {
    const archive = zipSync(workbookParts(HEADS));
    viewOf(archive).setUint16(archive.length - END + 8, 65_535, true);
    expect(await read(archive)).toEqual({ code: 'workbook_broken' });
  });
});
