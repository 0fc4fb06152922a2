import { describe, expect, test } from '@jest/globals';
import en from '@samenhang/shared/instruments/conversation/1.0.0.en.json';
import structure from '@samenhang/shared/instruments/conversation/1.0.0.json';
import nl from '@samenhang/shared/instruments/conversation/1.0.0.nl.json';
import { LEVELS, PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { REVIEW_STEPS } from '@samenhang/shared/reviews/steps';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import * as z from 'zod';

const TEXTS = { en, nl };
const text = z.string().trim().min(1);
const question = z.string().trim().endsWith('?');
/** Something for each of these names, and for no other. */
const ofEach = <S extends z.ZodType>(names: readonly string[], schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])));
const told = z.strictObject({ sentence: text, question });

const structureSchema = z.strictObject({
  schemaVersion: z.literal(1),
  version: z.literal('1.0.0'),
  instrument: z.literal('performance-approach'),
  note: text,
  minutes: ofEach(REVIEW_STEPS, z.int().positive().nullable()),
});

const textsSchema = z.strictObject({
  cells: ofEach(CELL_SCORES, z.strictObject({ question, deeper: question, listenFor: text })),
  pillarLags: ofEach(PILLARS, told),
  mismatch: ofEach(THEMES, told),
  steps: ofEach(REVIEW_STEPS, z.strictObject({ say: text, why: text })),
  // What each level means at work stands with the results.
  levels: ofEach(LEVELS.map(String), z.strictObject({ question })),
  levelsSource: text,
});

test('minutes are suggested for each step of a review, or none', () => {
  expect(structureSchema.parse(structure)).toEqual(structure);
});

describe.each(Object.entries(TEXTS))('the conversation in %s', (_, texts) => {
  test('has a text for every cell, pillar, theme, step and level, and nothing else', () => {
    expect(textsSchema.parse(texts)).toEqual(texts);
  });

  test('is said aloud in one breath: a sentence of at most forty words', () => {
    const { steps } = textsSchema.parse(texts);
    const long = Object.values(steps).filter(({ say }) => say.split(/\s+/).length > 40);
    expect(long).toEqual([]);
  });
});
