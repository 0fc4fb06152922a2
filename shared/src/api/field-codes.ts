/** Why a cycle cannot be planned, changed or opened as asked. */
export const CYCLE_FAULTS = [
  'cycle_exists',
  'cycle_id_unfit',
  'dates_unfit',
  'rules_unfit',
  'instrument_unknown',
  'own_statement_twice',
  'own_statements_ask_who',
  'nobody_to_invite',
  'cycle_over',
  'another_cycle_open',
  'unreadable_differs',
  'too_soon',
  'audience_unit_unknown',
  'end_unfit',
  'too_late',
  'opening_failed',
] as const;
export type CycleFaultCode = (typeof CYCLE_FAULTS)[number];

/** In what a norm contradicts itself, or says less than it may be shown for. */
export const NORM_FAULTS = [
  'period_reversed',
  'instrument_unknown',
  'fewer_respondents_than_organisations',
  'no_scores',
  'not_ascending',
  'too_few_organisations',
  'more_than_in_passport',
] as const;
export type NormFaultCode = (typeof NORM_FAULTS)[number];

/** What one route or another finds wrong with a request whose shape is right. */
const REQUEST_FAULTS = [
  'unknown_key',
  'text_unfit',
  'id_mismatch',
  'pick_unknown',
  'pick_twice',
  'owner_unknown',
  'day_passed',
  'unit_unfit',
  'view_unknown',
  'format_unknown',
  'scope_unknown',
  'share_unknown',
  'time_zone_unknown',
  'notice_quiet_hours',
  'notice_too_close',
  'notice_outside_round',
  'notice_passed',
  'hours_reversed',
] as const;

/** Where a value has not the shape of the contract; the names are those of zod. */
const SHAPE_FAULTS = [
  'invalid_type',
  'invalid_value',
  'invalid_format',
  'invalid_union',
  'invalid_key',
  'invalid_element',
  'too_small',
  'too_big',
  'not_multiple_of',
  'custom',
] as const;

/** Every code that a bad field can carry under `validation_failed`; docs/errors.md explains each. */
export const FIELD_CODES = [
  ...REQUEST_FAULTS,
  ...CYCLE_FAULTS,
  ...NORM_FAULTS,
  ...SHAPE_FAULTS,
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];
