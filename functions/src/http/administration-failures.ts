import type { CycleFaultCode } from '@samenhang/shared/api/field-codes';
import { MOST_IDENTITY_MARKS } from '@samenhang/shared/cycles/identity-marks';
import { DAYS_APART, MOVED_END, TAKE_BACK_MINUTES } from '@samenhang/shared/thresholds';
import type { CancelCycleError } from '../use-cases/closing/cancel-cycle.ts';
import type { CloseCycleError } from '../use-cases/closing/close-cycle.ts';
import type { AddJoinedError } from '../use-cases/cycles/add-joined.ts';
import type { AudienceError } from '../use-cases/cycles/audience-of.ts';
import type { MoveEndError } from '../use-cases/cycles/move-end.ts';
import type { OpenCycleError } from '../use-cases/cycles/open-cycle.ts';
import type { ChangePlanError } from '../use-cases/cycles/plan-cycle.ts';
import type { TakeBackError } from '../use-cases/cycles/take-back-cycle.ts';
import type { Failure } from './definition.ts';

type AdministrationError =
  | AddJoinedError
  | AudienceError
  | MoveEndError
  | TakeBackError
  | CancelCycleError
  | CloseCycleError
  | OpenCycleError
  | ChangePlanError;

const LIMITS = {
  hours: MOVED_END.hoursAhead,
  daysOpen: MOVED_END.daysOpen,
  minutes: TAKE_BACK_MINUTES,
  most: MOST_IDENTITY_MARKS,
};

/** What each is about. */
const POINTERS: Readonly<Record<CycleFaultCode, string>> = {
  cycle_exists: '/id',
  cycle_id_unfit: '/id',
  dates_unfit: '/closesAt',
  rules_unfit: '/rules',
  instrument_unknown: '/instrumentVersion',
  own_statement_twice: '/ownStatements',
  own_statements_ask_who: '/ownStatements',
  nobody_to_invite: '',
  cycle_over: '/closesAt',
  another_cycle_open: '',
  unreadable_differs: '/withoutUnreadable',
  too_soon: '',
  audience_unit_unknown: '/audience/unit',
  end_unfit: '/closesAt',
  too_late: '',
  opening_failed: '',
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
    case 'not_open':
      return { problem: 'invalid_transition' };
    case 'being_changed':
    case 'being_opened':
    case 'being_closed':
      return { problem: 'etag_mismatch' };
    default:
      return {
        problem: 'validation_failed',
        errors: [{ code, pointer: POINTERS[code], values: { days: DAYS_APART, ...LIMITS } }],
      };
  }
}
