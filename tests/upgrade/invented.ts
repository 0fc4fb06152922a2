import type { Norm } from '@samenhang/shared/api/norm';
import type { ResponseBody } from '@samenhang/shared/api/response';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import type { Answer } from '@samenhang/shared/scoring/answers';
import { inLanguages } from '../builders/in-languages.ts';
import { INSTRUMENT, responseBody } from '../builders/response.ts';
import { teamOf } from './people.ts';

/** Synthetic, and the same whenever it is asked for; now and then a blank or "I can't judge". */
export function bodyOf(person: number, given: Partial<ResponseBody> = {}): ResponseBody {
  const answers = INSTRUMENT.items.flatMap(({ id, level }, place): [string, Answer][] => {
    const turn = (person * 7 + place * 5) % 23;
    if (turn === 0) return [];
    if (turn === 1) return [[id, 'dk']];
    const leaning = teamOf(person).startsWith('team-a') ? 5 : 4;
    return [[id, scale(leaning - (turn % 3) - (level > 2 ? 1 : 0))]];
  });
  return responseBody({
    answers: Object.fromEntries(answers),
    outcomes: { 'OUT-REC': person % 11, 'OUT-HELP': (person % 5) + 1 },
    comments: { 'OPEN-1': `Minder vergaderen, zegt nummer ${person}.`, 'OPEN-2': 'Koffie ☕' },
    ...given,
  });
}

function scale(value: number): Answer {
  const places = [1, 1, 2, 3, 4, 5] as const;
  return places[Math.min(Math.max(value, 1), 5)] ?? 3;
}

export const NORM: Norm = {
  id: 'service-2025',
  title: inLanguages({ en: 'Service organisations', nl: 'Dienstverleners' }),
  passport: {
    organisations: 54,
    respondents: 9_640,
    respondentsBound: 'exact',
    period: { from: '2025-01-13', to: '2025-06-26' },
    sector: 'Services (synthetic)',
    instrumentVersion: CURRENT_INSTRUMENT_VERSION,
    source: 'Invented for tests.',
  },
  scores: {
    overall: {
      kind: 'deciles',
      organisations: 54,
      points: [45, 49, 51, 53, 55, 57, 59, 62, 66],
    },
    connect: { kind: 'moments', organisations: 54, mean: 61, sd: 7 },
    perform: { kind: 'quartiles', organisations: 54, points: [47, 55, 62] },
  },
};
