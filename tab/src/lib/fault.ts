import type { ProblemCode } from '@samenhang/shared/api/problem';

/** Why a request brought nothing: closed, so that every case has its words. */
export type Fault =
  /** No answer reached us; whether the server did what we asked is not known. */
  | { readonly kind: 'offline' }
  /** The host gave no access token. */
  | { readonly kind: 'no_token' }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      /** What is wrong with which field, where the server says so. */
      readonly fields?: readonly FieldFault[];
    };

/** What is wrong with a field, in a sentence in the language that was asked for. */
export interface FieldFault {
  /** RFC 6901, in what was sent. */
  readonly pointer: string;
  readonly message: string;
}

/** What a person can do about a fault; each has its own words in the locales. */
export type Remedy = 'offline' | 'signIn' | 'access' | 'gone' | 'closed' | 'busy' | 'ours';

const REMEDY: Readonly<Record<ProblemCode, Remedy>> = {
  malformed_json: 'ours',
  token_missing: 'signIn',
  token_invalid: 'signIn',
  tenant_not_allowed: 'access',
  forbidden: 'access',
  not_in_audience: 'access',
  not_found: 'gone',
  no_response: 'gone',
  cycle_not_open: 'closed',
  invalid_transition: 'ours',
  key_gone: 'ours',
  comment_text_deleted: 'gone',
  submission_conflict: 'ours',
  plan_full: 'ours',
  import_not_open: 'gone',
  import_outdated: 'ours',
  nothing_to_undo: 'gone',
  members_may_not_read: 'access',
  step_over: 'closed',
  etag_mismatch: 'ours',
  body_too_large: 'ours',
  unsupported_media_type: 'ours',
  validation_failed: 'ours',
  brake_not_confirmed: 'ours',
  precondition_required: 'ours',
  too_many_requests: 'busy',
  internal_error: 'ours',
  storage_unavailable: 'busy',
};

export function remedyOf(fault: Fault): Remedy {
  if (fault.kind === 'offline') return 'offline';
  return fault.kind === 'no_token' ? 'signIn' : REMEDY[fault.code];
}

export function isProblem(fault: Fault | null, code: ProblemCode): boolean {
  return fault?.kind === 'problem' && fault.code === code;
}

/** Whether a write may have been stored although no confirmation came. */
export function mayHaveBeenStored(fault: Fault): boolean {
  return (
    fault.kind === 'offline' ||
    isProblem(fault, 'internal_error') ||
    isProblem(fault, 'storage_unavailable')
  );
}

/** The problem a refusal carries; one without a known code is the server's own failure. */
export function problemOf(body: unknown, status: number): Fault {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  const fields = fieldsOf(body);
  if (isCode(code)) return { kind: 'problem', code, ...(fields.length > 0 && { fields }) };
  return { kind: 'problem', code: status === 503 ? 'storage_unavailable' : 'internal_error' };
}

function isCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(REMEDY, code);
}

function fieldsOf(body: unknown): FieldFault[] {
  const listed: unknown =
    typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
  return Array.isArray(listed) ? listed.filter(isFieldFault) : [];
}

function isFieldFault(fault: unknown): fault is FieldFault {
  return (
    typeof fault === 'object' &&
    fault !== null &&
    'pointer' in fault &&
    typeof fault.pointer === 'string' &&
    'message' in fault &&
    typeof fault.message === 'string'
  );
}
