import * as z from 'zod';
import { SURVEY_ROLES } from '../access/survey-role.ts';
import { GUID } from '../identifiers.ts';
import { LANGUAGES } from '../languages.ts';
import { LIMITS_OF_IMPORT } from './limits.ts';
import {
  IMPORT_FAULTS,
  IMPORT_SOURCES,
  IMPORT_STATES,
  MAY_BE_UNSAID,
  UNIT_OUTLOOKS,
} from './organisation-words.ts';

const person = z.string().regex(GUID);
const unitId = z.string().min(1).max(200);
const count = z.int().min(0);

/** A unit as it is imported; the one without a parent is the organisation itself. */
export const importedUnitSchema = z.strictObject({
  id: unitId,
  name: z.string().min(1).max(200),
  parent: unitId.optional(),
  /** Entra object ids; those of today where it is absent. */
  managers: z.array(person).max(20).optional(),
});

/** A member of the organisation as they are imported: no name, no address. */
export const importedPersonSchema = z.strictObject({
  /** Entra object id. */
  id: person,
  unit: unitId,
  surveyRole: z.enum(SURVEY_ROLES),
  /** The tenant's own where it is absent. */
  language: z.enum(LANGUAGES).optional(),
});

/** Where the people of an import come from. In an edit, people who are not named stay as they are. */
export const newImportSchema = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('file'),
    /** What it has no column of: people of today keep theirs. */
    unsaid: z.array(z.enum(MAY_BE_UNSAID)).max(MAY_BE_UNSAID.length).optional(),
  }),
  z.strictObject({
    source: z.literal('edit'),
    /** The version that was edited, the one of now where it is absent; another one later is a fault. */
    base: z.string().optional(),
  }),
  z.strictObject({
    source: z.literal('directory'),
    /** What makes a unit: a manager with everybody who reports to them, a department, or a group. */
    by: z.enum(['managers', 'department', 'groups']),
    /** Entra object ids of groups, for `groups`. */
    groups: z.array(person).max(200).optional(),
  }),
]);
export type NewImport = z.infer<typeof newImportSchema>;

/** Up to {@link LIMITS_OF_IMPORT} of each; the same part again replaces it. */
export const importPartSchema = z.strictObject({
  units: z.array(importedUnitSchema).max(LIMITS_OF_IMPORT.unitsPerPart).optional(),
  people: z.array(importedPersonSchema).max(LIMITS_OF_IMPORT.peoplePerPart).optional(),
});
export type ImportPart = z.infer<typeof importPartSchema>;

/** How many people a unit has with all below it, and how its result would be published if all answered. */
const outlook = z.strictObject({ people: count, outlook: z.enum(UNIT_OUTLOOKS) });

/** How many units change in the tree itself. */
export const treeChangesSchema = z.strictObject({
  ...{ added: count, gone: count, renamed: count, moved: count, otherManagers: count },
});

/** What a directory had, of an import from it: all its accounts, and who of them was left out. */
export const directoryReadSchema = z.strictObject({
  accounts: count,
  guests: count,
  disabled: count,
  /** Of those who take part; the one at the top has none. */
  withoutManager: count,
});
export type DirectoryRead = z.infer<typeof directoryReadSchema>;

/** An import while it is prepared; see `docs/organisation.md`. */
export const importSchema = z.strictObject({
  id: z.string(),
  source: z.enum(IMPORT_SOURCES),
  state: z.enum(IMPORT_STATES),
  at: z.iso.datetime(),
  /** The parts that have arrived, by number. */
  parts: z.array(count),
  directory: directoryReadSchema.optional(),
  /** From here on: once it was checked. */
  counts: z
    .strictObject({
      units: count,
      people: count,
      added: count,
      moved: count,
      roleChanged: count,
      languageChanged: count,
      left: count,
      unchanged: count,
    })
    .optional(),
  tree: treeChangesSchema.optional(),
  /** Units that change in any way, those whose outlook changes first; at most 500. */
  units: z
    .array(
      z.strictObject({
        unit: z.string(),
        name: z.string(),
        /** `null` for a unit that is new, or gone. */
        before: outlook.nullable(),
        after: outlook.nullable(),
        /** What it is called today, where that changes. */
        nameBefore: z.string().optional(),
        /** What stands above it today, where that changes; `null` for the organisation itself. */
        parentBefore: z.string().nullable().optional(),
        /** How many more and fewer see its results, where that changes. */
        managers: z.strictObject({ added: count, removed: count }).optional(),
      }),
    )
    .optional(),
  unitsChanged: count.optional(),
  /** Units that look renamed, though one ends and another begins; by name. */
  renames: z.array(z.strictObject({ from: z.string(), to: z.string(), people: count })).optional(),
  /** The first 100 people of each kind by object id, for whoever has their names. Units by name. */
  who: z
    .strictObject({
      added: z.array(z.string()),
      moved: z.array(z.strictObject({ id: z.string(), from: z.string(), to: z.string() })),
      roleChanged: z.array(z.string()),
      left: z.array(z.string()),
    })
    .optional(),
  /** The first 200. */
  faults: z
    .array(
      z.strictObject({
        code: z.enum(IMPORT_FAULTS),
        part: count,
        /** RFC 6901, in that part. */
        pointer: z.string(),
        value: z.string().optional(),
        /** Another place that it contradicts, or units by name: of a circle, or those at the top. */
        related: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  faultCounts: z.partialRecord(z.enum(IMPORT_FAULTS), count).optional(),
  /** Present where so much goes that the number of leavers has to be confirmed. */
  brake: z
    .strictObject({
      leavers: count,
      /** 0..1 of the people of today. */
      share: z.number(),
      /** Units that fall below the fewest persons behind a score. */
      unitsBelow: count,
    })
    .optional(),
  /** Of its parts, and of the version they were compared with; committing names it. */
  digest: z.string().optional(),
});
export type ImportView = z.infer<typeof importSchema>;

export const commitImportSchema = z.strictObject({
  digest: z.string(),
  /** The number of leavers, where there is a brake. */
  leavers: count.optional(),
});

const version = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  source: z.enum(IMPORT_SOURCES),
  units: count,
  people: count,
});

/** The organisation as it stands, and what an undo would bring back. */
export const organisationSchema = z.strictObject({
  /** Without a time for what 0.1.0 brought in, which kept none. */
  current: version.extend({ at: z.iso.datetime().nullable() }).nullable(),
  /** Units that could be published at today's thresholds if everybody answered. */
  publishable: count,
  before: version.nullable(),
  /** A cycle that is open keeps the audience it froze. */
  openCycle: z.string().nullable(),
});
export type OrganisationView = z.infer<typeof organisationSchema>;

/** The tree of today with its sizes; people are a number, never a list. */
export const organisationUnitsSchema = z.strictObject({
  /** `null` where there is no organisation yet. */
  version: z.string().nullable(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      parent: z.string().nullable(),
      managers: z.array(person),
      /** Who belong to the unit itself. */
      own: count,
      /** With all below it. */
      people: count,
      outlook: z.enum(UNIT_OUTLOOKS),
    }),
  ),
});
export type OrganisationUnits = z.infer<typeof organisationUnitsSchema>;
