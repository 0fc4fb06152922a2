import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@samenhang/shared/api/problem';
import type { Language } from '@samenhang/shared/instruments/vocabulary';
import type { Failure } from './definition.ts';

const TITLES: Readonly<Record<ProblemCode, Readonly<Record<Language, string>>>> = {
  malformed_json: {
    en: 'The body is not valid JSON.',
    nl: 'De inhoud is geen geldige JSON.',
  },
  token_missing: { en: 'Sign in first.', nl: 'Meld je eerst aan.' },
  token_invalid: {
    en: 'Your sign-in is not valid, or no longer.',
    nl: 'Je aanmelding is niet (meer) geldig.',
  },
  tenant_not_allowed: {
    en: 'Your organisation does not use Samenhang.',
    nl: 'Jouw organisatie gebruikt Samenhang niet.',
  },
  forbidden: { en: 'You may not do this.', nl: 'Dit mag je niet.' },
  not_in_audience: {
    en: 'You are not invited to this assessment.',
    nl: 'Je bent niet uitgenodigd voor deze meting.',
  },
  not_found: { en: 'There is nothing here.', nl: 'Hier is niets.' },
  no_response: { en: 'You have not answered yet.', nl: 'Je hebt nog niets ingevuld.' },
  cycle_not_open: {
    en: 'This assessment takes no answers now.',
    nl: 'Deze meting neemt nu geen antwoorden aan.',
  },
  invalid_transition: {
    en: 'In the state this assessment is in, that cannot be done.',
    nl: 'In de fase waarin deze meting zit, kan dat niet.',
  },
  submission_conflict: {
    en: 'This submission id was used for other answers.',
    nl: 'Dit inzendnummer is al voor andere antwoorden gebruikt.',
  },
  etag_mismatch: {
    en: 'This was changed elsewhere in the meantime.',
    nl: 'Dit is intussen ergens anders gewijzigd.',
  },
  body_too_large: {
    en: 'The body is larger than this address takes.',
    nl: 'De inhoud is groter dan dit adres aanneemt.',
  },
  unsupported_media_type: {
    en: 'Send application/json.',
    nl: 'Stuur application/json.',
  },
  validation_failed: {
    en: 'Some fields are not as they should be.',
    nl: 'Sommige velden kloppen niet.',
  },
  precondition_required: {
    en: 'Say with If-Match or If-None-Match what you take to be stored.',
    nl: 'Geef met If-Match of If-None-Match aan wat er volgens jou is opgeslagen.',
  },
  too_many_requests: {
    en: 'That went too fast; try again in a moment.',
    nl: 'Dat ging te snel; probeer het zo weer.',
  },
  internal_error: {
    en: 'Something went wrong on our side.',
    nl: 'Er ging bij ons iets mis.',
  },
  storage_unavailable: {
    en: 'The service cannot be reached right now; try again in a moment.',
    nl: 'De dienst is nu even niet bereikbaar; probeer het zo weer.',
  },
};

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
    title: TITLES[code][language],
    status,
    code,
    ...(errors && { errors: [...errors] }),
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
