import type { CycleFaultCode } from '@samenhang/shared/api/field-codes';
import { DAYS_APART } from '@samenhang/shared/thresholds';
import type { CancelCycleError } from '../use-cases/closing/cancel-cycle.ts';
import type { CloseCycleError } from '../use-cases/closing/close-cycle.ts';
import type { OpenCycleError } from '../use-cases/cycles/open-cycle.ts';
import type { ChangePlanError } from '../use-cases/cycles/plan-cycle.ts';
import type { Failure } from './definition.ts';

type AdministrationError = CancelCycleError | CloseCycleError | OpenCycleError | ChangePlanError;

/** What each is about, and how to mend it. */
const FIELDS: Readonly<Record<CycleFaultCode, { pointer: string; message: string }>> = {
  cycle_exists: { pointer: '/id', message: 'there is a cycle of this id; choose another' },
  cycle_id_unfit: { pointer: '/id', message: '1 to 64 letters, digits and hyphens' },
  dates_unfit: { pointer: '/closesAt', message: 'must be after opensAt, and not past' },
  rules_unfit: { pointer: '/rules', message: 'thresholds may be raised, never lowered' },
  instrument_unknown: {
    pointer: '/instrumentVersion',
    message: 'no question bank of this version',
  },
  nobody_to_invite: { pointer: '', message: 'import the organisation and its people first' },
  cycle_over: { pointer: '/closesAt', message: 'this is past; change the dates first' },
  another_cycle_open: {
    pointer: '',
    message: 'another cycle of the same people is not released yet',
  },
  unreadable_differs: {
    pointer: '/withoutUnreadable',
    message: 'by now another number of answers cannot be read; look at the job again',
  },
  too_soon: {
    pointer: '',
    message: `leave ${DAYS_APART} days between two cycles over the same people`,
  },
};

/** The problem for each way in which planning, opening and closing a cycle can fail. */
export function toAdministrationFailure({ code }: Pick<AdministrationError, 'code'>): Failure {
  switch (code) {
    case 'forbidden':
    case 'not_found':
    case 'invalid_transition':
    case 'key_gone':
      return { problem: code };
    case 'not_planned':
      return { problem: 'invalid_transition' };
    case 'being_changed':
    case 'being_opened':
    case 'being_closed':
      return { problem: 'etag_mismatch' };
    default:
      return { problem: 'validation_failed', errors: [{ code, ...FIELDS[code] }] };
  }
}
