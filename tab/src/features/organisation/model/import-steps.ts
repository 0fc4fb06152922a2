import type { ImportView } from '@samenhang/shared/api/organisation';
import type { ImportState } from '@samenhang/shared/api/organisation-words';
import type { Fault } from '../../../lib/fault.ts';

/**
 * Where an import stands after a look at it; the same step as before means that it goes on. One that
 * was being committed is checked once more where another one came first.
 */
export function afterLook<S extends string>(
  state: ImportState,
  step: S,
): S | 'checking' | 'checked' | 'done' {
  switch (state) {
    case 'receiving':
    case 'committing':
      return step;
    case 'checking':
      return 'checking';
    case 'current':
    case 'past':
      return 'done';
    case 'ready':
    case 'faulty':
    case 'abandoned':
      return 'checked';
  }
}

export function confirmationOf({ digest = '', brake }: ImportView, leavers?: number) {
  return { digest, ...(brake !== undefined && leavers !== undefined && { leavers }) };
}

const OUTDATED: readonly string[] = [
  'etag_mismatch',
  'import_not_open',
  'import_outdated',
  'brake_not_confirmed',
];

/** Whether somebody else changed the organisation, or this import ended, after the preview. */
export function isOutdated(fault: Fault): boolean {
  return fault.kind === 'problem' && OUTDATED.includes(fault.code);
}

/** Whether it becomes, or is, the organisation. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'committing' || state === 'current';
}
