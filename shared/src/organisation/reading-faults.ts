/** What stops an import, and what only has to be known. */
export type Severity = 'error' | 'warning';

/** Everything that can be wrong with what a file says, and how much that matters. */
export const READING_FAULTS = {
  quote_open: 'error',
  text_behind_quote: 'error',
  row_too_wide: 'error',
  nobody: 'error',
  no_unit_column: 'error',
  no_person_column: 'error',
  person_missing: 'error',
  address_unfit: 'error',
  object_id_unfit: 'error',
  number_rounded: 'error',
  person_unknown: 'error',
  address_missing: 'error',
  person_left_out: 'warning',
  account_disabled: 'warning',
  person_twice: 'error',
  person_repeated: 'warning',
  person_without_unit: 'error',
  person_in_root: 'warning',
  role_unknown: 'error',
  language_unknown: 'warning',
  participates_unknown: 'error',
  unit_name_too_long: 'error',
  unit_code_unfit: 'error',
  unit_code_missing: 'error',
  unit_two_names: 'error',
  unit_two_parents: 'error',
  unit_in_circle: 'error',
  unit_too_deep: 'error',
  unit_spelled_differently: 'warning',
  unit_named_after_manager: 'warning',
  parent_only_named: 'warning',
  manager_unknown: 'warning',
  manager_self: 'warning',
  manager_circle: 'warning',
  too_many_managers: 'warning',
  zeros_lost: 'warning',
} as const satisfies Record<string, Severity>;
export type ReadingFaultCode = keyof typeof READING_FAULTS;

/** Another place that a fault is about. */
export interface Related {
  readonly line: number;
  readonly value: string;
}

export interface ReadingFault {
  readonly code: ReadingFaultCode;
  readonly severity: Severity;
  /** Of the file, from 1; 0 where it is about the file as a whole. */
  readonly line: number;
  /** The header of the column, where it is about one. */
  readonly column: string | null;
  /** As it stands in the file. */
  readonly value: string;
  /** The line that it contradicts, or the chain of a circle. */
  readonly related: readonly Related[];
  /** What may have been meant. */
  readonly suggestion: string | null;
}

type Details = Partial<Pick<ReadingFault, 'column' | 'value' | 'related' | 'suggestion'>>;

/** Where faults are put as they are found. */
export interface FaultList {
  readonly all: ReadingFault[];
  readonly add: (code: ReadingFaultCode, line: number, details?: Details) => void;
}

export function createFaultList(before: readonly ReadingFault[] = []): FaultList {
  const all = [...before];
  return {
    all,
    add: (code, line, { column = null, value = '', related = [], suggestion = null } = {}) => {
      all.push({ code, severity: READING_FAULTS[code], line, column, value, related, suggestion });
    },
  };
}

/** How often each is there, in the order of {@link READING_FAULTS}; those of errors first. */
export function faultCounts(
  faults: readonly ReadingFault[],
): { readonly code: ReadingFaultCode; readonly severity: Severity; readonly count: number }[] {
  const counts = new Map<ReadingFaultCode, number>();
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.keys(READING_FAULTS)
    .filter((code): code is ReadingFaultCode => code in READING_FAULTS)
    .map((code) => ({ code, severity: READING_FAULTS[code], count: counts.get(code) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}
