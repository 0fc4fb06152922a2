import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import type { ResponseBody } from '@samenhang/shared/api/response';
import type { OwnStatement } from '@samenhang/shared/cycles/own-statements';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import {
  type Answers,
  answersBut,
  answersOf,
  codesOf,
  decodeAnswers,
  encodeAnswers,
} from '@samenhang/shared/scoring/answers';
import * as z from 'zod';

/** What a person answered, in one state of filling in. */
export interface ResponseContent {
  /** To the statements of the question bank and to the cycle's own. */
  readonly answers: Answers;
  readonly outcomes: ResponseBody['outcomes'];
  readonly comments: ResponseBody['comments'];
  readonly savedAt: Date;
}

/**
 * Everything the store keeps of one person's part in a cycle. While somebody edits a submitted
 * answer, that answer stays beside the draft, and counts.
 */
export interface ResponseEnvelope {
  /** Unit and role as frozen at launch. */
  readonly unit: string;
  readonly surveyRole: (typeof SURVEY_ROLES)[number];
  /** Opaque and new with every write: the ETag on the wire. */
  readonly revision: string;
  /** The last write, by which its repetition is recognised. */
  readonly latest: { readonly submissionId: string; readonly state: ResponseBody['state'] };
  readonly submitted?: ResponseContent;
  readonly draft?: ResponseContent;
  /** That the person wants no reminder in this cycle; it may stand here by itself. */
  readonly remind?: false;
}

const digits = z.string().regex(/^[0-6]*$/);
const content = z.object({
  /** One digit per statement, in the order of asking: 0 blank, 1..5, 6 "I can't judge this". */
  answers: digits,
  /** The same of the cycle's own statements; absent where it has none. */
  own: digits.optional(),
  outcomes: z.record(z.string(), z.int()),
  comments: z.record(z.string(), z.string()),
  savedAt: z.int(),
});

const envelope = z.object({
  unit: z.string(),
  surveyRole: z.enum(SURVEY_ROLES),
  revision: z.string(),
  latest: z.object({ submissionId: z.string(), state: z.enum(['draft', 'submitted']) }),
  submitted: content.optional(),
  draft: content.optional(),
  remind: z.literal(false).optional(),
});

/** What is asked in a cycle besides its question bank, in the order of asking. */
type Own = readonly Pick<OwnStatement, 'id'>[];

export function packEnvelope(instrument: Instrument, unpacked: ResponseEnvelope, own: Own): Buffer {
  const pack = ({ answers, outcomes, comments, savedAt }: ResponseContent) => ({
    answers: encodeAnswers(instrument, answersBut(own, answers)).join(''),
    ...(own.length > 0 && { own: codesOf(own, answers).join('') }),
    outcomes,
    comments,
    savedAt: savedAt.getTime(),
  });
  const { submitted, draft, ...rest } = unpacked;
  return Buffer.from(
    JSON.stringify({
      ...rest,
      submitted: submitted && pack(submitted),
      draft: draft && pack(draft),
    }),
  );
}

/** What a response adds to the tallies of its unit and role, and to the comments. */
export interface CountedResponse {
  readonly unit: string;
  readonly surveyRole: ResponseEnvelope['surveyRole'];
  /** Answer codes in the order of asking. */
  readonly codes: Uint8Array;
  /** The same of the cycle's own statements. */
  readonly own?: Uint8Array;
  readonly outcomes: ResponseBody['outcomes'];
  readonly comments: ResponseBody['comments'];
}

/**
 * The part of an envelope that is counted, or nothing where there is only a draft.
 * @throws when the bytes are not what {@link packEnvelope} made.
 */
export function unpackCounted(packed: Buffer): CountedResponse | undefined {
  const { unit, surveyRole, submitted } = envelope.parse(JSON.parse(packed.toString('utf8')));
  if (submitted === undefined) return undefined;
  const { answers, own, outcomes, comments } = submitted;
  const codes = { codes: toCodes(answers), ...(own !== undefined && { own: toCodes(own) }) };
  return { unit, surveyRole, ...codes, outcomes, comments };
}

/**
 * Whether nobody needs to remind whoever it is of: they have answered, or want no reminder.
 * @throws when the bytes are not what {@link packEnvelope} made.
 */
export function isLeftAlone(packed: Buffer): boolean {
  const { submitted, remind } = envelope.parse(JSON.parse(packed.toString('utf8')));
  return submitted !== undefined || remind === false;
}

function toCodes(digits: string): Uint8Array {
  const codes = new Uint8Array(digits.length);
  for (let place = 0; place < digits.length; place++) codes[place] = digits.charCodeAt(place) - 48;
  return codes;
}

/** @throws when the bytes are not what {@link packEnvelope} made for this instrument. */
export function unpackEnvelope(instrument: Instrument, packed: Buffer, own: Own): ResponseEnvelope {
  const unpack = ({ answers, own: given, savedAt, ...rest }: z.infer<typeof content>) => ({
    ...rest,
    answers: {
      ...decodeAnswers(instrument, toCodes(answers)),
      ...(given !== undefined && answersOf(own, toCodes(given))),
    },
    savedAt: new Date(savedAt),
  });
  const { submitted, draft, remind, ...rest } = envelope.parse(JSON.parse(packed.toString('utf8')));
  return {
    ...rest,
    ...(remind === false && { remind }),
    ...(submitted && { submitted: unpack(submitted) }),
    ...(draft && { draft: unpack(draft) }),
  };
}
