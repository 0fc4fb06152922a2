import { randomUUID } from 'node:crypto';
import type { ResponseBody } from '@samenhang/shared/api/response';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import type { Answer } from '@samenhang/shared/scoring/answers';

export const INSTRUMENT: Instrument = published();

function published(): Instrument {
  const instrument = findInstrument(CURRENT_INSTRUMENT_VERSION);
  if (instrument === undefined) throw new Error('the current instrument is not published');
  return instrument;
}

/** The same answer to every statement. */
export const allAnswers = (answer: Answer): Record<string, Answer> =>
  Object.fromEntries(INSTRUMENT.items.map(({ id }) => [id, answer]));

/** A submitted response; say only what matters. */
export const responseBody = (given: Partial<ResponseBody> = {}): ResponseBody => ({
  state: 'submitted',
  submissionId: randomUUID(),
  answers: allAnswers(4),
  outcomes: { 'OUT-REC': 8, 'OUT-HELP': 4 },
  comments: {},
  ...given,
});
