import { createHash } from 'node:crypto';
import { isSeen } from '@samenhang/shared/api/characters';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { createFold, type Folder, type Outcomes } from '@samenhang/shared/tallies/fold';
import { foldOwn, type OwnFolder } from '@samenhang/shared/tallies/own-answers';
import type { KeyedEnvelope, Shard } from '../../repositories/shards.ts';
import { type FoldedShard, unpackFoldedShard } from '../../sealing/folded-shard.ts';
import { type CountedResponse, unpackCounted } from '../../sealing/response-envelope.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import { CloseFault, UnreadableFault } from './close-fault.ts';
import { RoleGroups } from './role-groups.ts';

/** What a shard was folded to, and how many of its answers could not be read and were left out. */
export interface Folding {
  readonly folded: FoldedShard;
  readonly unreadable: number;
}

/**
 * Reads every response of a shard, decrypts it in memory and counts it, and counts who is invited
 * in the part of the audience with the same number. Memory holds one response at a time, and the
 * counts of the shard's units.
 * @param leaveOut how many that nobody can read may be left out. Their rows are marked like others.
 * @throws UnreadableFault with their number, where more rows are not what this cycle sealed.
 */
export async function foldShard(
  { shards, audience }: Uses<'audience' | 'shards'>,
  { sealer, instrument, cycle }: LaunchedCycle,
  shard: Shard,
  leaveOut: number,
): Promise<Folding> {
  const counting = startCounting(instrument, ownStatementsOf(cycle).length);
  const rows: string[] = [];
  let unreadable = 0;
  for await (const envelope of shards.all(shard)) {
    rows.push(markOf(envelope));
    const opened = sealer.open(envelope.key, envelope.sealed);
    const counted = opened.ok ? unpackCounted(opened.value) : undefined;
    if (!opened.ok) unreadable += 1;
    else if (counted !== undefined) counting.add(counted);
  }
  if (unreadable > leaveOut) throw new UnreadableFault(unreadable);
  const invited = new RoleGroups<{ people: number }>(() => ({ people: 0 }));
  for await (const member of audience.membersOf(shard.tenant, shard.cycle, shard.shard)) {
    invited.of(member).people += 1;
  }
  const folded = { ...counting.finish(), invited: invited.sorted((group) => group), rows };
  return { folded, unreadable };
}

/** The counts of a shard, as kept by its fold step. */
export async function readFolded(
  services: Uses<'partials'>,
  launched: LaunchedCycle,
  shard: Shard,
): Promise<FoldedShard> {
  return unpackFoldedShard(await readPartial(services, launched, shard));
}

/** The packed counts of a shard, opened. @throws CloseFault where they are gone or damaged. */
export async function readPartial(
  { partials }: Uses<'partials'>,
  { sealer }: LaunchedCycle,
  shard: Shard,
): Promise<Uint8Array> {
  const read = await partials.read(shard, sealer);
  if (!read.ok) throw new CloseFault('counts_damaged');
  return read.value;
}

/** Tells whether a row is still the one that was counted. */
export function markOf({ key, etag }: Pick<KeyedEnvelope, 'key' | 'etag'>): string {
  return createHash('sha256').update(`${key.rowKey}\0${etag}`).digest('base64url').slice(0, 16);
}

function startCounting(instrument: Instrument, ownStatements: number) {
  const open = createFold(instrument);
  const views = new RoleGroups<Folder>(() => open('view'));
  const units = new Map<string, Folder>();
  const own = new Map<string, OwnFolder>();
  const organisation = open('organisation');
  const comments: FoldedShard['comments'][number][] = [];
  const outcomesOf = outcomeReader(instrument);
  return {
    add: ({ codes, ...response }: CountedResponse) => {
      const { unit } = response;
      const outcomes = outcomesOf(response);
      const inUnit = units.get(unit) ?? open('unit');
      units.set(unit, inUnit);
      for (const folder of [views.of(response), inUnit, organisation]) folder.add(codes, outcomes);
      const ownOfUnit = own.get(unit) ?? foldOwn(ownStatements);
      ownOfUnit.add(ownStatements > 0 ? response.own : undefined);
      own.set(unit, ownOfUnit);
      for (const { id: question } of instrument.openQuestions) {
        const text = response.comments[question]?.trim() ?? '';
        if (isSeen(text)) comments.push({ unit, question, text });
      }
    },
    finish: () => ({
      views: views.sorted((folder) => ({ tally: folder.finish() })),
      units: byUnit(units).map(([unit, folder]) => ({ unit, tally: folder.finish() })),
      ...(ownStatements > 0 && {
        own: byUnit(own).map(([unit, folder]) => ({ unit, counts: folder.counts() })),
      }),
      organisation: organisation.finish(),
      comments,
    }),
  };
}

function byUnit<T>(units: ReadonlyMap<string, T>): [string, T][] {
  return [...units].sort(([a], [b]) => (a < b ? -1 : 1));
}

function outcomeReader({ outcomes }: Instrument) {
  const recommend = outcomes.find(({ scale }) => scale === '0-10')?.id ?? '';
  const help = outcomes.find(({ scale }) => scale === '1-5')?.id ?? '';
  return ({ outcomes: given }: Pick<CountedResponse, 'outcomes'>): Outcomes => ({
    recommend: given[recommend],
    help: given[help],
  });
}
