import * as z from 'zod';

/** Every code an answer other than success can carry, and its HTTP status. */
export const PROBLEM_STATUS = {
  malformed_json: 400,
  token_missing: 401,
  token_invalid: 401,
  tenant_not_allowed: 403,
  forbidden: 403,
  not_in_audience: 403,
  not_found: 404,
  no_response: 404,
  cycle_not_open: 409,
  invalid_transition: 409,
  key_gone: 409,
  comment_text_deleted: 409,
  submission_conflict: 409,
  plan_full: 409,
  import_not_open: 409,
  import_outdated: 409,
  nothing_to_undo: 409,
  members_may_not_read: 409,
  step_over: 409,
  etag_mismatch: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  brake_not_confirmed: 422,
  precondition_required: 428,
  too_many_requests: 429,
  internal_error: 500,
  storage_unavailable: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

const codes = Object.keys(PROBLEM_STATUS).filter(
  (code): code is ProblemCode => code in PROBLEM_STATUS,
);

/** RFC 9457. The title is in the caller's language; programs go by `code`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  /** For `validation_failed`: a JSON Pointer (RFC 6901) to each bad field. */
  errors: z
    .array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() }))
    .optional(),
});

export type Problem = z.infer<typeof problemSchema>;
