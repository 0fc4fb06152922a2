import type { Norm } from '@samenhang/shared/api/norm';
import { storedNormSchema } from '@samenhang/shared/benchmarks/sound-norm';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { IDENTIFIER } from '@samenhang/shared/identifiers';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { normKey, normsPartition } from './keys.ts';
import { fromPieces, toPieces } from './pieces.ts';
import { putOver } from './put-over.ts';
import { revisionOf } from './revision.ts';

export interface StoredNorm {
  readonly norm: Norm;
  /** Of the content: the same for the same norm. */
  readonly revision: string;
  readonly etag: string;
}

/** Table `Norms`: what a tenant imported to compare with. */
export function normsRepository(store: TableStore) {
  return {
    find: async (tenant: string, id: string): Promise<StoredNorm | undefined> => {
      // What cannot name a norm may not even fit a key.
      if (!IDENTIFIER.test(id)) return undefined;
      const entity = await store.get('Norms', normKey(tenant, id));
      return entity && toStoredNorm(entity);
    },
    /** In the order of their ids. */
    all: async (tenant: string): Promise<Norm[]> => {
      const norms: Norm[] = [];
      for await (const entity of store.range('Norms', normsPartition(tenant))) {
        norms.push(toStoredNorm(entity).norm);
      }
      return norms;
    },
    /**
     * Writes a norm over the one that was read under `etag`, or where there was none.
     * @returns its revision; `changed` where somebody else wrote it meanwhile.
     */
    write: async (
      tenant: string,
      norm: Norm,
      etag: string | undefined,
    ): Promise<Result<string, 'changed'>> => {
      const body = Buffer.from(JSON.stringify(norm));
      const key = normKey(tenant, norm.id);
      const properties = toPieces(body);
      const written = await store.transact('Norms', [putOver(etag, key, properties)]);
      return written.ok ? ok(revisionOf(body)) : err('changed');
    },
  };
}

function toStoredNorm({ properties, etag }: Entity): StoredNorm {
  const body = fromPieces(properties);
  const norm = parseStored(storedNormSchema, JSON.parse(body.toString()));
  return { norm, revision: revisionOf(body), etag };
}
