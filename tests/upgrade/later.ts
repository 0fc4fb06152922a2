import { createCycleSealer } from '@samenhang/functions/sealing/cycle-sealer';
import { keyNameOf } from '@samenhang/functions/sealing/key-name';
import type { DataFolder } from '@samenhang/local/platform/data-folder';
import { fileKeyWrap } from '@samenhang/local/platform/file-key-wrap';
import { unwrap } from '../builders/organisation.ts';
import type { RecordedRow } from './rows.ts';

/** A property that no version so far has, with something in it. */
const LATER = { later: { by: 'a version to come', parts: [{ n: 1 }] } };

/** These hold what they are given a name for, so that nothing else can stand in them. */
const MAPS = new Set(['outcomes', 'comments']);

/** Rows as a later version may leave them: a column more, and in what they hold a property more. */
export async function asLeftLater(
  rows: readonly RecordedRow[],
  folder: DataFolder,
): Promise<RecordedRow[]> {
  const sealers = await sealersOf(rows, folder);
  return rows.map((row) => {
    const properties = Object.entries(row.properties).map(([name, held]) => [
      name,
      heldLater(row, name, held, sealers.get(cycleOf(row))),
    ]);
    return { ...row, properties: { ...Object.fromEntries(properties), Later: 'a column more' } };
  });
}

type Sealer = ReturnType<typeof createCycleSealer>;
type Held = RecordedRow['properties'][string];

function heldLater(row: RecordedRow, name: string, held: Held, sealer: Sealer | undefined): Held {
  const json = (bytes: Uint8Array) => Buffer.from(jsonLater(row, Buffer.from(bytes).toString()));
  if (name === 'Picks' && typeof held === 'string') return jsonLater(row, held);
  if (!(held instanceof Uint8Array) || name === 'WrappedDataKey') return held;
  if (name.startsWith('Body')) return json(held);
  if (sealer === undefined) throw new Error(`no key for ${row.partitionKey}`);
  return name === 'Piece'
    ? sealer.sealPartial(row, json(unwrap(sealer.openPartial(row, held))))
    : sealer.seal(row, json(unwrap(sealer.open(row, held))));
}

function jsonLater({ rowKey }: RecordedRow, text: string): string {
  const value: unknown = JSON.parse(text);
  // Of each organisation by its name.
  const isMap = rowKey.startsWith('!contributors');
  return JSON.stringify(isMap ? inside(value) : withLater(value));
}

/** The same with a property more in every object, however deep. */
function withLater(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLater);
  if (typeof value !== 'object' || value === null) return value;
  return { ...inside(value), ...LATER };
}

function inside(value: unknown): object {
  const entries = Object.entries(value ?? {}).map(([name, held]): [string, unknown] => [
    name,
    // A list of comments is no map of them.
    MAPS.has(name) && !Array.isArray(held) && !isResult(held) ? held : withLater(held),
  ]);
  return Object.fromEntries(entries);
}

/** What a result tells of outcomes has names of its own. */
const isResult = (held: unknown) =>
  typeof held === 'object' && held !== null && 'recommendIndex' in held;

const cycleOf = ({ partitionKey }: RecordedRow) => partitionKey.split('|').slice(0, 2).join('|');

async function sealersOf(rows: readonly RecordedRow[], { keys }: DataFolder) {
  const sealers = new Map<string, Sealer>();
  for (const { partitionKey: tenant, rowKey: cycle, properties } of rows) {
    const { WrappedDataKey: wrapped } = properties;
    if (!(wrapped instanceof Uint8Array)) continue;
    const dataKey = unwrap(await fileKeyWrap(keys).unwrap(keyNameOf(tenant, cycle), wrapped));
    sealers.set(`${tenant}|${cycle}`, createCycleSealer(tenant, cycle, dataKey));
  }
  return sealers;
}
