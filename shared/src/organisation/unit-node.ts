/** A unit as the rows name it. */
export interface UnitNode {
  readonly key: string;
  name: string;
  /** Empty where the file has none. */
  readonly code: string;
  parent: UnitNode | null;
  /** Where it is named first. */
  readonly line: number;
  /** Whether a row is of the unit itself, and not only of one that names it as parent. */
  own: boolean;
}

/** The unit that has none above it, where it is the only one. */
export function topOf(nodes: readonly UnitNode[]): UnitNode | null {
  const tops = nodes.filter(({ parent }) => parent === null);
  return tops.length === 1 ? (tops[0] ?? null) : null;
}
