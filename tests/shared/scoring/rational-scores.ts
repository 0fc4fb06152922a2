import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { LEVELS, PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { Answers } from '@samenhang/shared/scoring/answers';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';

/** An exact number; the mean step 0..4 a score stands for. */
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

type Mean = Fraction | undefined;

/**
 * The scores of a person again, straight from their definition and in exact arithmetic: slow,
 * plain, and without a line in common with the scorer.
 */
export function rationalScores(
  { items }: Instrument,
  answers: Answers,
): ReadonlyMap<ScoreName, Mean> {
  const of = (which: (item: Item) => boolean, atLeast: number): Mean =>
    mean(
      items.filter(which).map((item) => step(item, answers)),
      atLeast,
    );
  const cell = (theme: string, pillar: string) =>
    of((item) => item.theme === theme && item.pillar === pillar, 3);
  const pillars = PILLARS.map((pillar) =>
    mean(
      THEMES.map((theme) => cell(theme, pillar)),
      3,
    ),
  );
  const habits = of((item) => item.reversed, 9);
  return new Map<ScoreName, Mean>([
    ...THEMES.flatMap((theme) =>
      PILLARS.map((pillar) => [`${theme}.${pillar}` as const, cell(theme, pillar)] as const),
    ),
    ...THEMES.map((theme) => {
      const cells = PILLARS.map((pillar) => cell(theme, pillar));
      return [theme, mean(cells, 2)] as const;
    }),
    ...PILLARS.map((pillar, place) => [pillar, pillars[place]] as const),
    ...LEVELS.map(
      (level) => [`L${level}` as const, of((item) => item.level === level, 9)] as const,
    ),
    ['overall', mean(pillars, 3)],
    ['oldHabits', habits && { over: 4n * habits.under - habits.over, under: habits.under }],
    ['strengthening', of((item) => item.axisStrengthening, 9)],
  ]);
}

function step(item: Item, answers: Answers): Mean {
  const answer = answers[item.id];
  if (answer === undefined || answer === 'dk') return undefined;
  return { over: BigInt(item.reversed ? 5 - answer : answer - 1), under: 1n };
}

function mean(values: readonly Mean[], atLeast: number): Mean {
  const valid = values.filter((value) => value !== undefined);
  if (valid.length < atLeast) return undefined;
  const sum = valid.reduce((a, b) => ({
    over: a.over * b.under + b.over * a.under,
    under: a.under * b.under,
  }));
  return { over: sum.over, under: sum.under * BigInt(valid.length) };
}
