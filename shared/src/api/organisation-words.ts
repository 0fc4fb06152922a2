/** Closed lists of an import; of their own, as whoever shows one needs no contract. */

export const IMPORT_SOURCES = ['file', 'directory', 'edit'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

export const IMPORT_STATES = [
  /** Its parts are on their way. */
  'receiving',
  'checking',
  /** It contradicts itself; a part that is put again opens it again. */
  'faulty',
  /** It may be committed. */
  'ready',
  'committing',
  /** It is the organisation of today. */
  'current',
  /** It was, and another one is now. */
  'past',
  /** It never became the organisation, and will not. */
  'abandoned',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What a file may have no column of; people of today then keep theirs. */
export const MAY_BE_UNSAID = ['surveyRole', 'language'] as const;
export type Unsaid = (typeof MAY_BE_UNSAID)[number];

/**
 * How a unit's result would be published if everybody answered: with its points, as intervals alone,
 * or together with others because it is too small, or would reveal one that is.
 */
export const UNIT_OUTLOOKS = ['exact', 'interval', 'together'] as const;
export type UnitOutlook = (typeof UNIT_OUTLOOKS)[number];

/** In what a unit of the tree can change, besides its size. */
export const UNIT_CHANGES = ['added', 'gone', 'renamed', 'moved', 'otherManagers'] as const;
export type UnitChange = (typeof UNIT_CHANGES)[number];

/** In what an organisation contradicts itself. */
export const IMPORT_FAULTS = [
  'not_one_root',
  'unit_twice',
  'unit_id_unfit',
  'unit_name_unfit',
  'parent_unknown',
  'unit_in_circle',
  'tree_too_deep',
  'manager_id_unfit',
  'person_twice',
  'person_id_unfit',
  'person_unit_unknown',
  'person_role_unknown',
  'nobody',
  'part_missing',
  'edit_outdated',
  'directory_unavailable',
  'directory_forbidden',
  'group_unknown',
] as const;
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];
