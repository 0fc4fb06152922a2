import type { Instrument } from '../instruments/schema.ts';

/** One answer as given, reversed statements not yet recoded: agreement 1..5 or "I can't judge this". */
export type Answer = 1 | 2 | 3 | 4 | 5 | 'dk';
/** Answers by statement id; a statement left out is a blank. */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

/**
 * An answer as one small whole number: 0 blank, 1..5 as answered, 6 "I can't judge this".
 * A person's answers are then 48 bytes in the order of asking.
 */
export type AnswerCodes = Uint8Array;

const BLANK = 0;
const DONT_KNOW = 6;

/**
 * Answers in the order of asking.
 * @throws RangeError for an answer to a statement the instrument does not have.
 */
export function encodeAnswers(instrument: Instrument, answers: Answers): AnswerCodes {
  const codes = codesOf(instrument.items, answers);
  const placed = codes.filter((code) => code !== BLANK).length;
  if (placed !== Object.values(answers).filter((answer) => answer !== undefined).length) {
    throw new RangeError(`an answer to a statement that version ${instrument.version} lacks`);
  }
  return codes;
}

/** The answers to these statements, in their order; those to others are passed over. */
export function codesOf(statements: Statements, answers: Answers): AnswerCodes {
  return Uint8Array.from(statements, ({ id }) => {
    const answer = answers[id] ?? BLANK;
    return answer === 'dk' ? DONT_KNOW : answer;
  });
}

/** The answers to all but these statements. */
export function answersBut(statements: Statements, answers: Answers): Answers {
  const left = new Set(statements.map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !left.has(id)));
}

type Statements = readonly { readonly id: string }[];

/**
 * The reverse of {@link encodeAnswers}.
 * @throws RangeError when the length or a code is not of this instrument.
 */
export function decodeAnswers(instrument: Instrument, codes: AnswerCodes): Answers {
  return answersOf(instrument.items, codes);
}

/** The reverse of {@link codesOf}. @throws RangeError when the length or a code does not fit. */
export function answersOf(statements: Statements, codes: AnswerCodes): Answers {
  if (codes.length !== statements.length) throw new RangeError('wrong number of answers');
  const answers: Partial<Record<string, Answer>> = {};
  statements.forEach(({ id }, place) => {
    const answer = toAnswer(codes[place]);
    if (answer !== undefined) answers[id] = answer;
  });
  return answers;
}

function toAnswer(code: number | undefined): Answer | undefined {
  switch (code) {
    case BLANK:
      return undefined;
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return code;
    case DONT_KNOW:
      return 'dk';
    default:
      throw new RangeError(`answer code ${code}`);
  }
}

/** The step 0..4 in the direction of the scale, or −1 for a blank and for "I can't judge this". */
export function keyedStep(code: number, reversed: boolean): number {
  if (code === BLANK || code === DONT_KNOW) return -1;
  return reversed ? 5 - code : code - 1;
}
