import { CYCLE_STATES, type CycleState } from '@samenhang/shared/cycles/life-cycle';
import type { OwnStatement } from '@samenhang/shared/cycles/own-statements';
import { type CycleRules, cycleRulesSchema } from '@samenhang/shared/cycles/rules';
import { IDENTIFIER } from '@samenhang/shared/identifiers';
import {
  asStored,
  LANGUAGES,
  type Localized,
  localized,
  perLanguage,
} from '@samenhang/shared/languages';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Operation, Properties, TableStore } from '../ports/table-store.ts';
import { cycleKey, cyclesPartition } from './keys.ts';

/** What opening fixes for good. */
export interface Launch {
  /** Version of the organisation tree. */
  readonly organisationVersion: string;
  readonly invited: number;
  /** Partitions the responses, and the audience, are spread over: 1..256. */
  readonly shards: number;
  /** When it was opened; absent where an earlier version did that. */
  readonly openedAt?: Date;
  /** The cycle's data key, wrapped; gone before the cycle is released. */
  readonly wrappedDataKey?: Uint8Array;
}

export interface Cycle {
  readonly id: string;
  readonly title: Localized;
  readonly state: CycleState;
  readonly instrumentVersion: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly rules: CycleRules;
  /** What HR asks besides the question bank; absent for nothing. */
  readonly ownStatements?: readonly OwnStatement[] | undefined;
  /** Absent while planned. */
  readonly launch?: Launch;
  /** The unit that a pilot invites, with all below it; absent where everybody is invited. */
  readonly audienceUnit?: string;
  /** Whether the clock opens it at `opensAt`. */
  readonly opensByClock?: true;
  /** The end it had before that was moved. */
  readonly endMovedFrom?: Date;
  /** Of a cancelled cycle: its opening was taken back, and nobody hears of it. */
  readonly takenBack?: true;
  /** When it stopped taking answers, which HR may have had happen before `closesAt`. */
  readonly closedAt?: Date;
  /** The generation of the release that is served; from the last steps of closing on. */
  readonly generation?: number;
  /** How many answers nobody could read and HR had left out of the release; absent for none. */
  readonly leftOut?: number;
  /** Until when its destroyed key could be brought back; absent where it is gone for good. */
  readonly keyRecoverableUntil?: Date;
  /** Of a cancelled cycle, until everything of it is destroyed. */
  readonly destroying?: true;
  readonly cancelledAt?: Date;
  /** Who cancelled it or had answers left out: an HR admin's Entra object id. */
  readonly decidedBy?: string;
}

/** A cycle with the ETag under which it was read. */
export interface StoredCycle {
  readonly cycle: Cycle;
  readonly etag: string;
}

const launchRow = z.object({
  OrganisationVersion: z.string(),
  Invited: z.int(),
  Shards: z.int(),
  OpenedAt: z.iso.datetime().optional(),
  WrappedDataKey: z.instanceof(Uint8Array).optional(),
});

/** The column of each language: `TitleEn`, `TitleNl`. */
const TITLE = perLanguage(
  (language) => `Title${language.charAt(0).toUpperCase()}${language.slice(1)}`,
);
const title = asStored(localized(z.string()));
const ownStatements = z.array(z.object({ id: z.string(), text: title }));

const row = z.object({
  Cycle: z.string(),
  State: z.enum(CYCLE_STATES),
  InstrumentVersion: z.string(),
  OpensAt: z.iso.datetime(),
  ClosesAt: z.iso.datetime(),
  MinimumForScores: z.int(),
  MinimumForDetails: z.int(),
  StaffSeeResults: z.boolean(),
  AudienceUnit: z.string().optional(),
  OpensByClock: z.boolean().optional(),
  EndMovedFrom: z.iso.datetime().optional(),
  TakenBack: z.boolean().optional(),
  /** As JSON: a list, whose texts grow with the languages. */
  OwnStatements: z.string().optional(),
  ClosedAt: z.iso.datetime().optional(),
  Generation: z.int().optional(),
  LeftOut: z.int().optional(),
  KeyRecoverableUntil: z.iso.datetime().optional(),
  Destroying: z.boolean().optional(),
  CancelledAt: z.iso.datetime().optional(),
  DecidedBy: z.string().optional(),
  ...launchRow.partial().shape,
});

/** Table `Cycles`: a tenant's measurement cycles. */
export function cyclesRepository(store: TableStore) {
  return {
    find: async (tenant: string, id: string): Promise<StoredCycle | undefined> => {
      // What cannot name a cycle may not even fit a key.
      if (!IDENTIFIER.test(id)) return undefined;
      const entity = await store.get('Cycles', cycleKey(tenant, id));
      return entity && toStoredCycle(entity);
    },
    all: async (tenant: string): Promise<StoredCycle[]> => {
      const cycles: StoredCycle[] = [];
      for await (const entity of store.range('Cycles', cyclesPartition(tenant))) {
        cycles.push(toStoredCycle(entity));
      }
      return cycles;
    },
    create: (tenant: string, cycle: Cycle) =>
      write(store, { kind: 'create', key: cycleKey(tenant, cycle.id), properties: toRow(cycle) }),
    replace: (tenant: string, cycle: Cycle, etag: string) => {
      const key = cycleKey(tenant, cycle.id);
      return write(store, { kind: 'replace', key, etag, properties: toRow(cycle) });
    },
  };
}

/** The new ETag. `taken`: the id exists already, or somebody else changed the cycle first. */
async function write(store: TableStore, operation: Operation): Promise<Result<string, 'taken'>> {
  const result = await store.transact('Cycles', [operation]);
  return result.ok ? ok(result.value[0] ?? '') : err('taken');
}

function toRow({ rules, launch, generation, closedAt, ...cycle }: Cycle): Properties {
  const { leftOut, keyRecoverableUntil, destroying, cancelledAt, decidedBy } = cycle;
  return {
    Cycle: cycle.id,
    ...Object.fromEntries(LANGUAGES.map((language) => [TITLE[language], cycle.title[language]])),
    State: storedState(cycle.state, launch),
    InstrumentVersion: cycle.instrumentVersion,
    OpensAt: cycle.opensAt.toISOString(),
    ClosesAt: cycle.closesAt.toISOString(),
    MinimumForScores: rules.minimumForScores,
    MinimumForDetails: rules.minimumForDetails,
    StaffSeeResults: rules.staffSeeResults,
    ...(cycle.ownStatements?.length && { OwnStatements: JSON.stringify(cycle.ownStatements) }),
    ...(launch && {
      OrganisationVersion: launch.organisationVersion,
      Invited: launch.invited,
      Shards: launch.shards,
      ...(launch.openedAt && { OpenedAt: launch.openedAt.toISOString() }),
      ...(launch.wrappedDataKey && { WrappedDataKey: launch.wrappedDataKey }),
    }),
    ...toPlanned(cycle),
    ...(closedAt && { ClosedAt: closedAt.toISOString() }),
    ...(generation !== undefined && { Generation: generation }),
    ...(leftOut !== undefined && { LeftOut: leftOut }),
    ...(keyRecoverableUntil && { KeyRecoverableUntil: keyRecoverableUntil.toISOString() }),
    ...(destroying && { Destroying: true }),
    ...(cancelledAt && { CancelledAt: cancelledAt.toISOString() }),
    ...(decidedBy !== undefined && { DecidedBy: decidedBy }),
  };
}

function toPlanned({ audienceUnit, opensByClock, endMovedFrom, takenBack }: Partial<Cycle>) {
  return {
    ...(audienceUnit !== undefined && { AudienceUnit: audienceUnit }),
    ...(opensByClock && { OpensByClock: true }),
    ...(endMovedFrom && { EndMovedFrom: endMovedFrom.toISOString() }),
    ...(takenBack && { TakenBack: true }),
  };
}

/**
 * 0.1.0 knows no cancelled cycle, and could read no other of the tenant beside one. So it finds one
 * that was launched as released, with nothing to read, and one that was not as planned still. Readers
 * from 0.2.0 on go by `CancelledAt`. See docs/decisions/0016.
 */
function storedState(state: CycleState, launch: Launch | undefined): CycleState {
  if (state !== 'cancelled') return state;
  return launch === undefined ? 'planned' : 'released';
}

function toStoredCycle({ etag, properties }: Entity): StoredCycle {
  const stored = row.parse(properties);
  const cycle: Cycle = {
    id: stored.Cycle,
    title: title.parse(perLanguage((language) => properties[TITLE[language]])),
    state: stored.CancelledAt === undefined ? stored.State : 'cancelled',
    instrumentVersion: stored.InstrumentVersion,
    opensAt: new Date(stored.OpensAt),
    closesAt: new Date(stored.ClosesAt),
    rules: cycleRulesSchema.parse({
      minimumForScores: stored.MinimumForScores,
      minimumForDetails: stored.MinimumForDetails,
      staffSeeResults: stored.StaffSeeResults,
    }),
    ...fromPlanned(stored),
    ...(stored.OwnStatements !== undefined && {
      ownStatements: ownStatements.parse(JSON.parse(stored.OwnStatements)),
    }),
    ...(stored.State !== 'planned' && { launch: toLaunch(stored) }),
    ...(stored.ClosedAt !== undefined && { closedAt: new Date(stored.ClosedAt) }),
    ...(stored.Generation !== undefined && { generation: stored.Generation }),
    ...toEnding(stored),
  };
  return { cycle, etag };
}

function fromPlanned(stored: z.infer<typeof row>): Partial<Cycle> {
  const { AudienceUnit, OpensByClock, EndMovedFrom, TakenBack } = stored;
  return {
    ...(AudienceUnit !== undefined && { audienceUnit: AudienceUnit }),
    ...(OpensByClock && { opensByClock: true }),
    ...(EndMovedFrom !== undefined && { endMovedFrom: new Date(EndMovedFrom) }),
    ...(TakenBack && { takenBack: true }),
  };
}

type Ending = Pick<
  Cycle,
  'leftOut' | 'keyRecoverableUntil' | 'destroying' | 'cancelledAt' | 'decidedBy'
>;

/** How a cycle that is over came to be so. */
function toEnding(stored: z.infer<typeof row>): Ending {
  const { LeftOut, KeyRecoverableUntil, Destroying, CancelledAt, DecidedBy } = stored;
  return {
    ...(LeftOut !== undefined && { leftOut: LeftOut }),
    ...(KeyRecoverableUntil !== undefined && {
      keyRecoverableUntil: new Date(KeyRecoverableUntil),
    }),
    ...(Destroying && { destroying: true }),
    ...(CancelledAt !== undefined && { cancelledAt: new Date(CancelledAt) }),
    ...(DecidedBy !== undefined && { decidedBy: DecidedBy }),
  };
}

function toLaunch(stored: z.infer<typeof row>): Launch {
  const launch = launchRow.parse(stored);
  return {
    organisationVersion: launch.OrganisationVersion,
    invited: launch.Invited,
    shards: launch.Shards,
    ...(launch.OpenedAt !== undefined && { openedAt: new Date(launch.OpenedAt) }),
    ...(launch.WrappedDataKey && { wrappedDataKey: launch.WrappedDataKey }),
  };
}
