import { organisationEffect } from '@samenhang/shared/effects/organisation-effect';
import { type Change, unitEffect } from '@samenhang/shared/effects/unit-effect';
import { benjaminiHochberg } from '@samenhang/shared/statistics/benjamini-hochberg';
import * as z from 'zod';

const points = z.array(z.number().min(0).max(100));

const effectCase = z
  .object({
    /** The released score of one cell by unit, in points, in the earlier round and in the later one. */
    earlier: points,
    later: points,
    /** The place of the unit asked about. */
    unit: z.int().min(0),
    /** Half the width of its released interval, in points. */
    released_half_width: z.number().min(0),
    /** By unit: whether it chose to work on the cell. */
    chose: z.array(z.boolean()),
  })
  .superRefine(({ earlier, later, chose, unit }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const wanted = `wants ${earlier.length} values, one for each unit of earlier`;
    if (later.length !== earlier.length) say('later', wanted);
    if (chose.length !== earlier.length) say('chose', wanted);
    if (unit >= earlier.length) say('unit', `is no place in earlier, which has ${earlier.length}`);
  });

/** Changes of units between two rounds; keys that are not named are ignored. */
export const effectCasesSchema = z.object({ cases: z.array(effectCase).min(1) });

type EffectCase = z.infer<typeof effectCase>;

/** The answer to every case, in the order given; `q` of all cases as one family. */
export function answerEffectCases({ cases }: z.infer<typeof effectCasesSchema>) {
  const answers = cases.map((asked) => ({
    unit_result: unitResult(asked),
    organisation: organisation(asked),
  }));
  const family = answers.flatMap(({ unit_result: found }) => (found === null ? [] : [found.p]));
  const adjusted = [...benjaminiHochberg(family)];
  const q = answers.map(({ unit_result: found }) =>
    found === null ? null : (adjusted.shift() ?? null),
  );
  return { cases: answers, bh: { q } };
}

function unitResult(asked: EffectCase) {
  const changes = changesOf(asked);
  const own = changes[asked.unit];
  if (own === undefined) return null;
  const others = changes.filter((_, place) => place !== asked.unit);
  const found = unitEffect({ ...own, halfWidth: asked.released_half_width }, others);
  if (found === null) return null;
  const { line, expected, predictionHalf, half, beyond, t, df, p } = found;
  return {
    ...{ n: line.n, slope: line.slope, intercept: line.intercept, residual_sd: line.residualSd },
    ...{ expected, prediction_half: predictionHalf, half, beyond, t, df, p },
  };
}

function organisation(asked: EffectCase) {
  const changes = changesOf(asked);
  const who = (did: boolean) => changes.filter((_, place) => asked.chose[place] === did);
  const found = organisationEffect(who(true), who(false));
  if (found === null) return null;
  const { line, chose, others, test } = found;
  return {
    ...{ slope: line.slope, intercept: line.intercept, mean_chose: chose, mean_others: others },
    ...{ difference: test.difference, t: test.t, df: test.df, p: test.p, ci95: test.interval },
  };
}

function changesOf({ earlier, later }: EffectCase): Change[] {
  return earlier.map((score, place) => ({ earlier: score, later: later[place] ?? score }));
}
