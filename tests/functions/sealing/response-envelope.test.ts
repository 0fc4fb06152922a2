import { expect, test } from '@jest/globals';
import { createCycleSealer, newDataKey } from '@samenhang/functions/sealing/cycle-sealer';
import {
  packEnvelope,
  type ResponseContent,
  type ResponseEnvelope,
  unpackEnvelope,
} from '@samenhang/functions/sealing/response-envelope';
import type { Answer } from '@samenhang/shared/scoring/answers';
import fc from 'fast-check';
import { NOON, personId } from '../../builders/organisation.ts';
import { allAnswers, INSTRUMENT } from '../../builders/response.ts';

const answer = fc.constantFrom<Answer>(1, 2, 3, 4, 5, 'dk');
const content = fc.record({
  answers: fc.record(Object.fromEntries(INSTRUMENT.items.map(({ id }) => [id, answer])), {
    requiredKeys: [],
  }),
  outcomes: fc.record({ 'OUT-REC': fc.nat(10) }, { requiredKeys: [] }),
  comments: fc.record(
    { 'OPEN-1': fc.string({ maxLength: 50, unit: 'grapheme' }) },
    {
      requiredKeys: [],
    },
  ),
  savedAt: fc.date({ noInvalidDate: true }),
});

const envelopeOf = (parts: Partial<ResponseEnvelope>): ResponseEnvelope => ({
  unit: 'u'.repeat(64),
  surveyRole: 'manager',
  revision: 'r'.repeat(16),
  latest: { submissionId: personId(1), state: 'submitted' },
  ...parts,
});

const written = (text: string, given: Answer = 'dk'): ResponseContent => ({
  answers: allAnswers(given),
  outcomes: { 'OUT-REC': 10, 'OUT-HELP': 5 },
  comments: text === '' ? {} : { 'OPEN-1': text, 'OPEN-2': text },
  savedAt: NOON,
});

const sealer = createCycleSealer('tenant', 'cycle', newDataKey());
const sealedSize = (envelope: ResponseEnvelope) =>
  sealer.seal({ partitionKey: 'p', rowKey: 'r' }, packEnvelope(INSTRUMENT, envelope, []))
    .byteLength;

test('an envelope unpacks to what was packed', () => {
  fc.assert(
    fc.property(fc.option(content), fc.option(content), (submitted, draft) => {
      const envelope = envelopeOf({ ...(submitted && { submitted }), ...(draft && { draft }) });
      expect(unpackEnvelope(INSTRUMENT, packEnvelope(INSTRUMENT, envelope, []), [])).toEqual(
        envelope,
      );
    }),
  );
});

const OWN = ['OWN-1', 'OWN-2', 'OWN-3', 'OWN-4', 'OWN-5'].map((id) => ({ id }));
const withOwn = content.chain((given) =>
  fc
    .record(Object.fromEntries(OWN.map(({ id }) => [id, answer])), { requiredKeys: [] })
    .map((own) => ({ ...given, answers: { ...given.answers, ...own } })),
);

test('an envelope of a cycle with own statements unpacks to what was packed', () => {
  fc.assert(
    fc.property(fc.option(withOwn), fc.option(withOwn), (submitted, draft) => {
      const envelope = envelopeOf({ ...(submitted && { submitted }), ...(draft && { draft }) });
      const packed = packEnvelope(INSTRUMENT, envelope, OWN);
      expect(unpackEnvelope(INSTRUMENT, packed, OWN)).toEqual(envelope);
    }),
  );
});

test('own statements are answered or not within the same size, and stand in no other envelope', () => {
  const bare = envelopeOf({ submitted: written('x'.repeat(150)), draft: written('') });
  expect(packEnvelope(INSTRUMENT, bare, []).toString()).not.toContain('"own"');
  const seal = (envelope: ResponseEnvelope) =>
    sealer.seal({ partitionKey: 'p', rowKey: 'r' }, packEnvelope(INSTRUMENT, envelope, OWN));
  const all = Object.fromEntries(OWN.map(({ id }) => [id, 'dk' as const]));
  const full = { ...written(''), answers: { ...allAnswers(4), ...all } };
  expect(seal(bare).byteLength).toBe(2048);
  expect(seal(envelopeOf({ submitted: full, draft: full })).byteLength).toBe(2048);
});

test('an answer that an earlier version took leaves own statements blank', () => {
  const taken = packEnvelope(INSTRUMENT, envelopeOf({ submitted: written('') }), []);
  expect(unpackEnvelope(INSTRUMENT, taken, OWN).submitted).toEqual(written(''));
});

test('an answer to a statement that the cycle does not have is not packed', () => {
  const astray = envelopeOf({ submitted: { ...written(''), answers: { 'OWN-9': 3 } } });
  expect(() => packEnvelope(INSTRUMENT, astray, OWN)).toThrow(RangeError);
});

test('how much somebody answered, and whether they are editing, does not show in the size', () => {
  const nothing = envelopeOf({ draft: { ...written(''), answers: {}, outcomes: {} } });
  const everything = envelopeOf({ submitted: written('x'.repeat(150)), draft: written('') });
  expect(sealedSize(nothing)).toBe(2048);
  expect(sealedSize(everything)).toBe(2048);
});

test('the longest texts in the widest script, submitted and in a draft, still fit', () => {
  const longest = written('語'.repeat(2000));
  expect(sealedSize(envelopeOf({ submitted: longest, draft: longest }))).toBe(36 * 1024);
  const quotes = written('"'.repeat(2000));
  expect(sealedSize(envelopeOf({ submitted: quotes, draft: quotes }))).toBe(18 * 1024);
});

test('bytes of another form are refused', () => {
  expect(() => unpackEnvelope(INSTRUMENT, Buffer.from('{}'), [])).toThrow();
  expect(() => unpackEnvelope(INSTRUMENT, Buffer.from('not JSON'), [])).toThrow();
});
