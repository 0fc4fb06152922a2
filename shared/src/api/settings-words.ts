/** Closed lists of settings; of their own, as whoever shows one needs no contract. */

/** What a connection is tried by. */
export const CHECKS = ['tables', 'keys', 'queues', 'directory', 'groups'] as const;
export type Check = (typeof CHECKS)[number];

export const CHECK_STATES = [
  'works',
  /** It answered that it may not be used. */
  'forbidden',
  /** It did not answer, or not as it should. */
  'fails',
  /** This installation was given none. */
  'absent',
] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What a column of HR's file is for. */
export const COLUMN_ROLES = [
  'email',
  'objectId',
  'number',
  'name',
  'unit',
  'unitCode',
  'parent',
  'level',
  'manager',
  'surveyRole',
  'language',
  'participates',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
