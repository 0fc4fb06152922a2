import { gunzipSync, gzipSync } from 'node:zlib';
import { type ImportPart, importPartSchema } from '@samenhang/shared/api/organisation';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Key, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { type ImportFindings, importFindingsSchema } from './import-findings.ts';
import { importPartKey, importPartsPartition, importPreviewKey, importSizesKey } from './keys.ts';
import { fromPieces, toPieces } from './pieces.ts';
import { putOver } from './put-over.ts';

type Written = Result<undefined, 'concurrent_writing'>;

/** Table `Imports`, besides the imports themselves: what each brought in, and what was found in it. */
export function importPartsRepository(store: TableStore) {
  return {
    /** Puts a part, over the one of that number where there is one. */
    put: async (tenant: string, id: string, number: number, part: ImportPart): Promise<Written> => {
      const key = importPartKey(tenant, id, number);
      return put(store, key, gzipSync(JSON.stringify(part)));
    },
    /** The numbers of the parts that are there, in order. */
    numbers: async (tenant: string, id: string): Promise<number[]> => {
      const numbers: number[] = [];
      for await (const { key } of store.range('Imports', importPartsPartition(tenant, id), PARTS)) {
        numbers.push(Number(key.rowKey));
      }
      return numbers;
    },
    /** The parts in order, each with its number and with the bytes that a digest is made of. */
    all: async function* (tenant: string, id: string) {
      for await (const { key, properties } of store.range(
        'Imports',
        importPartsPartition(tenant, id),
        PARTS,
      )) {
        const bytes = gunzipSync(fromPieces(properties));
        const part = parseStored(importPartSchema, JSON.parse(bytes.toString('utf8')));
        yield { number: Number(key.rowKey), part, bytes };
      }
    },
    putFindings: (tenant: string, id: string, findings: ImportFindings) =>
      put(store, importPreviewKey(tenant, id), gzipSync(JSON.stringify(findings))),
    findings: async (tenant: string, id: string): Promise<ImportFindings | undefined> => {
      const packed = await read(store, importPreviewKey(tenant, id));
      return packed === undefined
        ? undefined
        : parseStored(importFindingsSchema, JSON.parse(packed));
    },
    /** How many people belong to each unit itself, of an import that is about to be a version. */
    putSizes: (tenant: string, id: string, sizes: ReadonlyMap<string, number>) =>
      put(store, importSizesKey(tenant, id), gzipSync(JSON.stringify([...sizes]))),
    sizes: async (tenant: string, id: string): Promise<ReadonlyMap<string, number> | undefined> => {
      const packed = await read(store, importSizesKey(tenant, id));
      return packed === undefined ? undefined : new Map(sizesSchema.parse(JSON.parse(packed)));
    },
    /** Removes what was brought in and what was found in it; that it was made stays, and its sizes. */
    remove: async (tenant: string, id: string): Promise<Written> => {
      const sizes = await store.get('Imports', importSizesKey(tenant, id));
      const kept = sizes === undefined ? [] : [sizes];
      return makePartition(store, 'Imports', importPartsPartition(tenant, id), kept);
    },
  };
}

/** Without what was found in them, whose key begins with `!`. */
const PARTS = { from: '0' };

const sizesSchema = z.array(z.tuple([z.string(), z.int()]));

async function read(store: TableStore, key: Key): Promise<string | undefined> {
  const entity = await store.get('Imports', key);
  return entity && gunzipSync(fromPieces(entity.properties)).toString('utf8');
}

async function put(
  store: TableStore,
  key: Key,
  bytes: Uint8Array,
): Promise<Result<undefined, 'concurrent_writing'>> {
  const present = await store.get('Imports', key);
  const written = await store.transact('Imports', [putOver(present?.etag, key, toPieces(bytes))]);
  return written.ok ? ok(undefined) : err('concurrent_writing');
}
