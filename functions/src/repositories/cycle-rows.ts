import { OPENING_REFUSALS } from '@samenhang/shared/api/open-job';
import { CYCLE_STATES, type CycleState } from '@samenhang/shared/cycles/life-cycle';
import { cycleRulesSchema } from '@samenhang/shared/cycles/rules';
import { asStored, LANGUAGES, localized, perLanguage } from '@samenhang/shared/languages';
import * as z from 'zod';
import type { Entity, Properties } from '../ports/table-store.ts';
import type { Cycle, Launch, StoredCycle } from './cycle.ts';

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
  OpeningBy: z.string().optional(),
  OpeningSince: z.iso.datetime().optional(),
  OpeningRefused: z.enum(OPENING_REFUSALS).optional(),
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

/** A cycle as its row has it. */
export function toRow({ rules, launch, generation, closedAt, ...cycle }: Cycle): Properties {
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
    ...toOpening(cycle),
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

function toOpening({ opening }: Pick<Cycle, 'opening'>): Properties {
  if (opening === undefined) return {};
  const { by, since, refused } = opening;
  return {
    OpeningBy: by,
    OpeningSince: since.toISOString(),
    ...(refused && { OpeningRefused: refused }),
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

export function toStoredCycle({ etag, properties }: Entity): StoredCycle {
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
    ...fromOpening(stored),
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

function fromOpening(stored: z.infer<typeof row>): Pick<Cycle, 'opening'> {
  const { OpeningBy: by, OpeningSince: since, OpeningRefused: refused } = stored;
  if (by === undefined || since === undefined) return {};
  return { opening: { by, since: new Date(since), ...(refused && { refused }) } };
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
