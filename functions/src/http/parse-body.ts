import { FIELD_CODES, type FieldCode } from '@samenhang/shared/api/field-codes';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { ZodType, z } from 'zod';
import type { Failure, FieldError } from './definition.ts';

type Issue = z.core.$ZodIssue;

/** A body by its contract, or every field that does not keep to it. */
export function parseBody<T>(schema: ZodType<T>, body: unknown): Result<T, Failure> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  return err({ problem: 'validation_failed', errors: parsed.error.issues.flatMap(toFieldErrors) });
}

function toFieldErrors(issue: Issue): FieldError[] {
  const { message } = issue;
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: toPointer(issue.path), code: codeOf(issue), message }];
  }
  return issue.keys.map((key) => ({
    pointer: toPointer([...issue.path, key]),
    code: 'unknown_key',
    message: 'not part of this contract',
  }));
}

/** A rule of our own that has a code is called by it. */
function codeOf(issue: Exclude<Issue, { code: 'unrecognized_keys' }>): FieldCode {
  const own: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return FIELD_CODES.find((code) => code === own) ?? issue.code;
}

/** RFC 6901. */
function toPointer(path: readonly PropertyKey[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
