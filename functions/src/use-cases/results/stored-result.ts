import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { glanceSchema, resultSchema, type UnitResult } from '@samenhang/shared/api/unit-result';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import { coherenceFact, headlineOf } from '@samenhang/shared/releases/headline';
import { releasedLeaning } from '@samenhang/shared/releases/released-leaning';
import { isSecure } from '@samenhang/shared/results/maturity';
import * as z from 'zod';

const index = z.array(
  resultSchema
    .pick({ unit: true, kind: true, reason: true, of: true })
    .extend({ glance: glanceSchema }),
);

/** What a list of all units tells of one. */
export type ReleaseIndexEntry = z.infer<typeof index>[number];

/**
 * A stored result, whichever version wrote it. Its words and flags are derived anew from its
 * numbers, so that results of earlier releases say the same by today's rules, everywhere alike.
 * @throws ZodError for anything that this product did not write.
 */
export function parseResult(body: Uint8Array): UnitResult {
  const stored = parseStored(resultSchema, withReason.parse(readJson(body)));
  const result = { ...stored, group: stored.group && withWords(stored.group) };
  const { difference } = stored.headline;
  return { ...result, headline: { ...headlineOf(result), difference } };
}

/** The stored list of all units, with its words and flags derived in the same way. */
export function parseIndex(body: Uint8Array): ReleaseIndexEntry[] {
  return parseStored(index, z.array(withReason).parse(readJson(body))).map((entry) => ({
    ...entry,
    glance: { ...entry.glance, ...factsOf(entry.glance) },
  }));
}

function factsOf({ overall, level, coherence }: ReleaseIndexEntry['glance']) {
  const known = level?.certainty == null ? undefined : isSecure(1, [level.certainty]);
  return {
    // At level 0 no certainty is listed; what was stored there followed the same rule.
    level: level && { ...level, secure: known ?? level.secure },
    coherence: coherence && coherenceFact(coherence, overall),
  };
}

function withWords(group: ReleasedGroup): ReleasedGroup {
  const { details } = group;
  if (details === null) return group;
  const { maturity } = details;
  const secure = maturity !== null && isSecure(maturity.level, maturity.certainty);
  const acquiescence = releasedLeaning(group);
  return {
    ...group,
    details: { ...details, maturity: maturity && { ...maturity, secure }, acquiescence },
  };
}

/**
 * Results that were released earlier tell by their reason that enough of a unit answered, and that a
 * smaller group beside it is protected. That is one reason now, as it tells how many answered.
 */
const earlierReason = z
  .looseObject({ reason: z.literal('withheld') })
  .transform((earlier) => ({ ...earlier, reason: 'too_few' }));

const withReason = z.union([earlierReason, z.unknown()]);

function readJson(body: Uint8Array): unknown {
  return JSON.parse(Buffer.from(body).toString('utf8'));
}
