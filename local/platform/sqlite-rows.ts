import type { Entity, Properties, Value } from '@samenhang/functions/ports/table-store';
import * as z from 'zod';

/** The columns of every table; scalars stay readable, bytes lie end to end beside them. */
export const COLUMNS = 'PartitionKey, RowKey, ETag, Properties, Bytes';

const span = z.object({ bytes: z.tuple([z.int(), z.int()]) });
const propertiesColumn = z.looseObject({});
const row = z.object({
  PartitionKey: z.string(),
  RowKey: z.string(),
  ETag: z.string(),
  Properties: z.string(),
  Bytes: z.union([z.instanceof(Uint8Array), z.instanceof(ArrayBuffer)]),
});

/** Properties as they are stored: JSON, with the place of each run of bytes in the second column. */
export function packProperties(properties: Properties): { json: string; bytes: Buffer } {
  const runs: Uint8Array[] = [];
  let end = 0;
  const packed = Object.entries(properties).map(([name, value]) => {
    if (!(value instanceof Uint8Array)) return [name, value];
    const start = end;
    end += value.byteLength;
    runs.push(value);
    return [name, { bytes: [start, end] }];
  });
  return { json: JSON.stringify(Object.fromEntries(packed)), bytes: Buffer.concat(runs) };
}

/** @throws ZodError when the row was not written by {@link packProperties}. */
export function toEntity(stored: unknown): Entity {
  const { PartitionKey, RowKey, ETag, Properties, Bytes } = row.parse(stored);
  const bytes = new Uint8Array(Bytes);
  const packed = propertiesColumn.parse(JSON.parse(Properties));
  const properties: Record<string, Value> = {};
  for (const [name, value] of Object.entries(packed)) {
    properties[name] = isScalar(value) ? value : bytes.slice(...span.parse(value).bytes);
  }
  return {
    key: { partitionKey: PartitionKey, rowKey: RowKey },
    etag: ETag,
    properties,
  };
}

/** By hand: a schema of every property would cost more than the rest of a point read. */
function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
