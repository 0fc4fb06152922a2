import { asStored, type Localized, localized } from '@samenhang/shared/languages';
import type { NoticeText } from '@samenhang/shared/notices/fill-text';
import {
  NOTICE_CHANNELS,
  NOTICE_KINDS,
  NOTICE_NOTES,
  NOTICE_STATES,
  type NoticeChannel,
  type NoticeKind,
  type NoticeNote,
  type NoticeState,
} from '@samenhang/shared/notices/kinds';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Properties, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { noticeKey, noticesPartition } from './keys.ts';
import { putOver } from './put-over.ts';

/** Nothing of these says how many people there are, or who: a test holds the list against that. */
export const noticeRow = z.object({
  Kind: z.enum(NOTICE_KINDS),
  At: z.iso.datetime(),
  Channel: z.enum(NOTICE_CHANNELS),
  State: z.enum(NOTICE_STATES),
  Texts: z.string().optional(),
  Note: z.enum(NOTICE_NOTES).optional(),
  Opens: z.iso.datetime(),
  Closes: z.iso.datetime(),
  Opened: z.boolean(),
  Cursor: z.int().optional(),
  Renewed: z.iso.datetime().optional(),
});

/** One notice of a cycle. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly at: Date;
  readonly channel: NoticeChannel;
  readonly state: NoticeState;
  /** HR's own words; absent for those of the product. */
  readonly texts?: Localized<NoticeText>;
  readonly note?: NoticeNote;
  /** The dates of the cycle that it was planned by. */
  readonly opens: Date;
  readonly closes: Date;
  /** Whether that was after the opening, so that its moment is known. */
  readonly opened: boolean;
  /** While it is sent: the part of the audience that comes next. */
  readonly cursor?: number;
  /** While it is sent: the last sign of life of whoever sends it; absent where nobody does. */
  readonly renewed?: Date;
}

export interface StoredNotice extends Notice {
  /** Absent for one that is not in the store yet. */
  readonly etag?: string;
}

/** Table `Notices`: what the audience of a cycle is told. */
export function noticesRepository(store: TableStore) {
  return {
    /** In the order of their kinds. */
    all: async (tenant: string, cycle: string): Promise<StoredNotice[]> => {
      const found = new Map<NoticeKind, StoredNotice>();
      for await (const entity of store.range('Notices', noticesPartition(tenant, cycle))) {
        const notice = toNotice(entity);
        found.set(notice.kind, notice);
      }
      return NOTICE_KINDS.flatMap((kind) => found.get(kind) ?? []);
    },
    find: async (
      tenant: string,
      cycle: string,
      kind: NoticeKind,
    ): Promise<StoredNotice | undefined> => {
      const entity = await store.get('Notices', noticeKey(tenant, cycle, kind));
      return entity && toNotice(entity);
    },
    remove: (tenant: string, cycle: string) =>
      makePartition(store, 'Notices', noticesPartition(tenant, cycle), []),
    /** Writes all of these over what was read of them, or none. `changed`: somebody else wrote first. */
    write: async (
      tenant: string,
      cycle: string,
      notices: readonly StoredNotice[],
    ): Promise<Result<readonly string[], 'changed'>> => {
      if (notices.length === 0) return ok([]);
      const written = await store.transact(
        'Notices',
        notices.map((one) => putOver(one.etag, noticeKey(tenant, cycle, one.kind), toRow(one))),
      );
      return written.ok ? written : err('changed');
    },
  };
}

function toRow({ kind, at, channel, state, opens, closes, opened, ...more }: Notice): Properties {
  const { texts, note, cursor, renewed } = more;
  return {
    Kind: kind,
    At: at.toISOString(),
    Channel: channel,
    State: state,
    Opens: opens.toISOString(),
    Closes: closes.toISOString(),
    Opened: opened,
    ...(texts && { Texts: JSON.stringify(texts) }),
    ...(note && { Note: note }),
    ...(cursor !== undefined && { Cursor: cursor }),
    ...(renewed && { Renewed: renewed.toISOString() }),
  };
}

const storedTexts = asStored(localized(z.object({ subject: z.string(), body: z.string() })));

function toNotice({ etag, properties }: Entity): StoredNotice {
  const { Texts, Note, Cursor, Renewed, ...row } = noticeRow.parse(properties);
  return {
    etag,
    kind: row.Kind,
    at: new Date(row.At),
    channel: row.Channel,
    state: row.State,
    opens: new Date(row.Opens),
    closes: new Date(row.Closes),
    opened: row.Opened,
    ...(Texts !== undefined && { texts: storedTexts.parse(JSON.parse(Texts)) }),
    ...(Note !== undefined && { note: Note }),
    ...(Cursor !== undefined && { cursor: Cursor }),
    ...(Renewed !== undefined && { renewed: new Date(Renewed) }),
  };
}
