import {
  type DirectoryRead,
  directoryReadSchema,
  type NewImport,
  newImportSchema,
} from '@samenhang/shared/api/organisation';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Properties, TableStore } from '../ports/table-store.ts';
import { importKey, importsPartition } from './keys.ts';
import { putOver } from './put-over.ts';

const row = z.object({
  Asked: z.string(),
  State: z.enum([
    'receiving',
    'checking',
    'faulty',
    'ready',
    'committing',
    'committed',
    'abandoned',
  ]),
  At: z.iso.datetime(),
  By: z.string(),
  Digest: z.string().optional(),
  Base: z.string().optional(),
  Units: z.int().optional(),
  People: z.int().optional(),
  Buckets: z.int().optional(),
  Directory: z.string().optional(),
});

/** An import of the organisation; once committed, a version of it. */
export interface Import {
  readonly id: string;
  readonly asked: NewImport;
  readonly state: z.infer<typeof row>['State'];
  /** When it came to be so. */
  readonly at: Date;
  /** Entra object id of whoever began it. */
  readonly by: string;
  /** Of its parts and of what they were compared with, once it was checked. */
  readonly digest?: string;
  /** The version that it was compared with, and that an undo brings back; absent where there was none. */
  readonly base?: string;
  readonly units?: number;
  readonly people?: number;
  /** Of its people; absent before they were written, and once they are gone. */
  readonly buckets?: number;
  /** What the directory had that it was read from. */
  readonly directory?: DirectoryRead;
}

export interface StoredImport extends Import {
  readonly etag: string;
}

/** Table `Imports`: what is brought in as the organisation, before and after it is that. */
export function importsRepository(store: TableStore) {
  return {
    find: async (tenant: string, id: string): Promise<StoredImport | undefined> => {
      const entity = await store.get('Imports', importKey(tenant, id));
      return entity && toImport(entity, id);
    },
    all: async (tenant: string): Promise<StoredImport[]> => {
      const found: StoredImport[] = [];
      for await (const entity of store.range('Imports', importsPartition(tenant))) {
        found.push(toImport(entity, entity.key.rowKey));
      }
      return found;
    },
    /** Writes over the import of that ETag; without one, where there is none. */
    write: async (
      tenant: string,
      one: Import,
      etag: string | undefined,
    ): Promise<Result<StoredImport, 'concurrent_writing'>> => {
      const operation = putOver(etag, importKey(tenant, one.id), toRow(one));
      const written = await store.transact('Imports', [operation]);
      return written.ok ? ok({ ...one, etag: written.value[0] ?? '' }) : err('concurrent_writing');
    },
  };
}

function toRow(one: Import): Properties {
  const { asked, state, at, by, digest, base, units, people, buckets, directory } = one;
  return {
    Asked: JSON.stringify(asked),
    State: state,
    At: at.toISOString(),
    By: by,
    ...(digest !== undefined && { Digest: digest }),
    ...(base !== undefined && { Base: base }),
    ...(units !== undefined && { Units: units }),
    ...(people !== undefined && { People: people }),
    ...(buckets !== undefined && { Buckets: buckets }),
    ...(directory !== undefined && { Directory: JSON.stringify(directory) }),
  };
}

function toImport({ etag, properties }: Entity, id: string): StoredImport {
  const { Asked, State, At, By, Digest, Base, Units, People, Buckets, Directory } =
    row.parse(properties);
  return {
    id,
    etag,
    asked: parseStored(newImportSchema, JSON.parse(Asked)),
    state: State,
    at: new Date(At),
    by: By,
    ...(Digest !== undefined && { digest: Digest }),
    ...(Base !== undefined && { base: Base }),
    ...(Units !== undefined && { units: Units }),
    ...(People !== undefined && { people: People }),
    ...(Buckets !== undefined && { buckets: Buckets }),
    ...(Directory !== undefined && {
      directory: parseStored(directoryReadSchema, JSON.parse(Directory)),
    }),
  };
}
