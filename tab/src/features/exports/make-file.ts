import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';
import type { Wording } from '../../words/score-words.ts';
import { readDocument, readResults, type Wanted } from './api/read-export.ts';
import type { About } from './model/about.ts';
import { deckOf } from './model/deck.ts';
import type { Format } from './model/formats.ts';
import type { Narrative } from './model/narrative.ts';
import { workbookOf } from './model/workbook.ts';

/** What is downloaded, and all that is needed to put it into a file. */
export interface Order {
  readonly words: Wording;
  readonly about: About;
  readonly wanted: Wanted;
  readonly result: UnitResult;
  /** What the page says in words. */
  readonly narrative: () => Promise<Reply<Narrative>>;
}

/** The file asked for. Rejects where a part of the tab could not be loaded. */
export function makeFile(backend: Backend, order: Order, format: Format): Promise<Reply<Blob>> {
  switch (format) {
    case 'excel':
      return excel(backend, order);
    case 'powerpoint':
      return powerpoint(order);
    case 'csv':
    case 'json':
      return document(backend, order, format);
  }
}

async function document(backend: Backend, { wanted }: Order, format: 'csv' | 'json') {
  const read = await readDocument(backend, wanted, format);
  if (!read.ok) return read;
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  // What is read as text loses the mark by which Excel knows UTF-8.
  const mark = format === 'csv' ? '\uFEFF' : '';
  return made(new Blob([mark, read.body], { type: `${type};charset=utf-8` }));
}

async function excel(backend: Backend, { words, about, wanted, result, narrative }: Order) {
  const [read, said] = await Promise.all([readResults(backend, wanted), narrative()]);
  if (!read.ok) return read;
  if (!said.ok) return said;
  const { writeWorkbook } = await import('./write/write-workbook.ts');
  const of = { about, result, narrative: said.body, exported: read.body };
  return made(await writeWorkbook(workbookOf(words, of)));
}

async function powerpoint({ words, about, result, narrative }: Order) {
  const said = await narrative();
  if (!said.ok) return said;
  const { writeDeck } = await import('./write/write-deck.ts');
  return made(await writeDeck(deckOf(words, about, result, said.body)));
}

function made(body: Blob): Reply<Blob> {
  return { ok: true, body, etag: null };
}
