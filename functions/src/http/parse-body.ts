import { FIELD_CODES, type FieldCode } from '@samenhang/shared/api/field-codes';
import type { FieldValues } from '@samenhang/shared/presentation/field-messages';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Failure, FieldError } from './definition.ts';

type Issue = z.core.$ZodIssue;

/** A body by its contract, or every field that does not keep to it. */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): Result<T, Failure> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  return err({ problem: 'validation_failed', errors: parsed.error.issues.flatMap(toFieldErrors) });
}

function toFieldErrors(issue: Issue): FieldError[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: toPointer(issue.path), code: codeOf(issue), values: valuesOf(issue) }];
  }
  return issue.keys.map((key) => ({
    pointer: toPointer([...issue.path, key]),
    code: 'unknown_key',
  }));
}

/** What the message of an issue is filled in with. */
function valuesOf(issue: Issue): FieldValues {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: issue.expected };
    case 'invalid_value':
      return { known: issue.values.map(String).join(', ') };
    case 'invalid_format':
      return {
        format: FORMS[issue.format] ?? [issue.format, issue.pattern].filter(Boolean).join(' '),
      };
    case 'too_small':
      return { minimum: Number(issue.minimum) };
    case 'too_big':
      return { maximum: Number(issue.maximum) };
    case 'not_multiple_of':
      return { divisor: issue.divisor };
    case 'custom':
      return ownValues.catch({}).parse(issue.params?.values);
    default:
      return {};
  }
}

/** Of what people fill in, as a person writes it and not as its pattern. */
const FORMS: Readonly<Partial<Record<string, string>>> = { date: 'YYYY-MM-DD' };

const ownValues = z.record(z.string(), z.union([z.string(), z.number()]));

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
