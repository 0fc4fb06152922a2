import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@samenhang/shared/api/problem';
import type { Language } from '@samenhang/shared/languages';
import { fieldMessage } from '@samenhang/shared/presentation/field-messages';
import { PROBLEM_TITLES } from '@samenhang/shared/presentation/problem-titles';
import type { Failure } from './definition.ts';

/** Seconds a client is asked to wait where it may simply try again. */
const RETRY_AFTER_S: Partial<Record<ProblemCode, number>> = {
  storage_unavailable: 2,
  too_many_requests: 1,
};

/** A failure as RFC 9457 has it, in the caller's language. */
export function toProblem({ problem: code, headers, errors }: Failure, language: Language) {
  const status = PROBLEM_STATUS[code];
  const retryAfter = RETRY_AFTER_S[code];
  const body: Problem = {
    type: `urn:samenhang:problem:${code}`,
    title: PROBLEM_TITLES[language][code],
    status,
    code,
    ...(errors && {
      errors: errors.map(({ pointer, code: field, values = {} }) => ({
        pointer,
        code: field,
        message: fieldMessage(language, field, values),
      })),
    }),
  };
  return {
    status,
    body,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...headers,
    },
  };
}
