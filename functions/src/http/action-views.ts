import type { ActionView } from '@samenhang/shared/api/actions';
import type { AddActionsError } from '../use-cases/plan/add-actions.ts';
import type { ChangeActionError } from '../use-cases/plan/change-action.ts';
import type { ReadAction } from '../use-cases/plan/read-actions.ts';
import type { Failure } from './definition.ts';
import { mismatchFailure, toEtag } from './precondition-headers.ts';

export function toActionView({ revision, ...action }: ReadAction): ActionView {
  return { ...action, etag: toEtag(revision) };
}

export function toActionFailure(error: AddActionsError | ChangeActionError): Failure {
  switch (error.code) {
    case 'validation_failed':
      return {
        problem: 'validation_failed',
        errors: error.faults.map(({ pointer, code }) => ({ pointer, code })),
      };
    case 'etag_mismatch':
      return mismatchFailure(error);
    case 'forbidden':
    case 'plan_full':
    case 'storage_unavailable':
      return { problem: error.code };
  }
}
