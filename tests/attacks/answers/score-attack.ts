/** What a member learns of the steps by which all others together fall short of an end of the scale. */
interface LearnedOfOthers {
  /** By how many steps the member falls short. */
  readonly own: number;
  readonly others: { readonly least: number; readonly most: number };
  readonly told: string;
}

/** Statements of a cell, and steps from one end of the scale to the other. */
const ITEMS = 4;
const STEPS = 4;
/** By how many steps one person can fall short in a cell. */
export const MOST_SHORT = ITEMS * STEPS;

/**
 * Somebody who knows by how much they themselves fall short of an end of the scale takes that from
 * what is told of the score of their group. All others are known where nothing is left, or where
 * 1 to 3 steps are left, which are of 1 to 3 persons.
 * @param tell what is told of a group that falls short by so many steps; tried far enough for what
 * is told of more to be of no use to anybody.
 */
export function attackScore(tell: (short: number) => string): LearnedOfOthers[] {
  const alike = new Map<string, number[]>();
  for (let short = 0; short <= 2 * MOST_SHORT + FEW; short += 1) {
    const told = tell(short);
    alike.set(told, [...(alike.get(told) ?? []), short]);
  }
  return [...alike].flatMap(([told, all]) =>
    Array.from({ length: MOST_SHORT + 1 }, (_, own) => own).flatMap((own): LearnedOfOthers[] => {
      const left = all.filter((short) => short >= own).map((short) => short - own);
      const others = { least: Math.min(...left), most: Math.max(...left) };
      const isNobody = others.most === 0;
      const isOfFew = others.least > 0 && others.most <= FEW;
      return left.length > 0 && (isNobody || isOfFew) ? [{ own, others, told }] : [];
    }),
  );
}

const FEW = 3;
