import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import { ITEM_SLOTS } from '@samenhang/shared/tallies/layout';
import type { OwnCounts } from '@samenhang/shared/tallies/own-answers';
import { packTally, unpackTally } from '@samenhang/shared/tallies/pack';
import type { Tally } from '@samenhang/shared/tallies/tally';
import * as z from 'zod';

/** People of one unit who answer as one role. */
export interface RoleGroup {
  readonly unit: string;
  readonly surveyRole: SurveyRole;
}

/** All that is kept of a shard's responses once they are counted. Lists are in a steady order. */
export interface FoldedShard {
  /** A tally of kind `view` for each role of each unit. */
  readonly views: readonly (RoleGroup & { readonly tally: Tally })[];
  /** A tally of kind `unit` for each unit with responses. */
  readonly units: readonly { readonly unit: string; readonly tally: Tally }[];
  /** Of a cycle with own statements: their counts, for each unit with responses. */
  readonly own?: readonly { readonly unit: string; readonly counts: OwnCounts }[] | undefined;
  /** Of everybody in the shard. */
  readonly organisation: Tally;
  /** How many people are invited, by unit and role: of the audience's part with the same number. */
  readonly invited: readonly (RoleGroup & { readonly people: number })[];
  /** At most one per person and question. */
  readonly comments: readonly {
    readonly unit: string;
    readonly question: string;
    readonly text: string;
  }[];
  /** A mark of each row that was counted, as it was then. */
  readonly rows: readonly string[];
}

const group = { unit: z.string(), surveyRole: z.enum(SURVEY_ROLES) };
const tally = z.base64();
const schema = z.object({
  views: z.array(z.object({ ...group, tally })),
  units: z.array(z.object({ unit: z.string(), tally })),
  own: z
    .array(
      z.object({ unit: z.string(), counts: z.array(z.array(z.int().min(0)).length(ITEM_SLOTS)) }),
    )
    .optional(),
  organisation: tally,
  invited: z.array(z.object({ ...group, people: z.int() })),
  comments: z.array(z.object({ unit: z.string(), question: z.string(), text: z.string() })),
  rows: z.array(z.string()),
});

/** The same bytes for the same counts. */
export function packFoldedShard(folded: FoldedShard): Buffer {
  const packed: z.infer<typeof schema> = {
    views: folded.views.map((view) => ({ ...view, tally: toText(view.tally) })),
    units: folded.units.map((unit) => ({ ...unit, tally: toText(unit.tally) })),
    ...(folded.own && {
      own: folded.own.map(({ unit, counts }) => ({ unit, counts: counts.map((one) => [...one]) })),
    }),
    organisation: toText(folded.organisation),
    invited: [...folded.invited],
    comments: [...folded.comments],
    rows: [...folded.rows],
  };
  return Buffer.from(JSON.stringify(packed));
}

/** @throws when the bytes are not what {@link packFoldedShard} made. */
export function unpackFoldedShard(packed: Uint8Array): FoldedShard {
  const text = Buffer.from(packed).toString('utf8');
  const { views, units, organisation, ...rest } = schema.parse(JSON.parse(text));
  return {
    ...rest,
    views: views.map((view) => ({ ...view, tally: fromText(view.tally) })),
    units: units.map((unit) => ({ ...unit, tally: fromText(unit.tally) })),
    organisation: fromText(organisation),
  };
}

function toText(tally: Tally): string {
  return Buffer.from(packTally(tally)).toString('base64');
}

function fromText(text: string): Tally {
  const unpacked = unpackTally(Buffer.from(text, 'base64'));
  if (!unpacked.ok) throw new Error(`a tally of a folded shard: ${unpacked.error}`);
  return unpacked.value;
}
