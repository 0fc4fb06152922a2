/** A pillar as it was released, with what its cells are worth; `null` for what is not told. */
export interface ToldPillar<Pillar extends string, Cell extends string> {
  readonly pillar: Pillar;
  readonly score: number | null;
  readonly cells: readonly { readonly cell: Cell; readonly score: number | null }[];
}

export interface ProposedGap<Cell extends string> {
  readonly cell: Cell;
  readonly why: 'surprise' | 'lagging';
}

/**
 * What to talk about: the weakest theme of the pillar that lags. A surprise where most people guessed
 * that another one does. `null` where pillars or cells are not told.
 * @param guessed how many guessed that each pillar lags; `null` where too few did to say so.
 */
export function proposedGap<Pillar extends string, Cell extends string>(
  pillars: readonly ToldPillar<Pillar, Cell>[],
  guessed: Readonly<Record<Pillar, number>> | null,
): ProposedGap<Cell> | null {
  const lagging = lowest(pillars);
  if (lagging === null) return null;
  const weakest = lowest(lagging.cells);
  if (weakest === null) return null;
  const { pillar } = lagging;
  const mostly = guessed && Math.max(...pillars.map((one) => guessed[one.pillar]));
  const isSurprise = guessed !== null && guessed[pillar] !== mostly;
  return { cell: weakest.cell, why: isSurprise ? 'surprise' : 'lagging' };
}

/** The first of the lowest; `null` unless all are told, as one of the others may be lower. */
function lowest<Scored extends { readonly score: number | null }>(
  all: readonly Scored[],
): Scored | null {
  if (all.some(({ score }) => score === null)) return null;
  const [first] = all.toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0));
  return first ?? null;
}
