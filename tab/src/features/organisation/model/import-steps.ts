import type { ImportView } from '@samenhang/shared/api/organisation';
import type { ImportState } from '@samenhang/shared/api/organisation-words';
import type { Fault } from '../../../lib/fault.ts';

/** Where an import stands after a look at it; the same step as before means that it goes on. */
export function afterLook<S extends string>(state: ImportState, step: S): S | 'checked' | 'done' {
  switch (state) {
    case 'receiving':
    case 'checking':
    case 'committing':
      return step;
    case 'current':
    case 'past':
      return 'done';
    // Until the server has begun to commit, it still says so.
    case 'ready':
      return step === 'committing' ? step : 'checked';
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
