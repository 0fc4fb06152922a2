import { addEdge, minimumCut, type WeightedGraph } from './minimum-cut.ts';

/** Persons who are in one row set and in one column set of two ways to divide the same people. */
export interface CrossingCell {
  readonly row: string;
  readonly column: string;
  readonly persons: number;
}

/** Rows and columns that are connected through persons, and the fewest persons they reveal. */
export interface CrossingPart {
  readonly columns: ReadonlySet<string>;
  readonly support: number;
}

/**
 * What the sums over all rows together with the sums over all columns tell: for each part that
 * hangs together, the fewest persons that any non-zero linear combination of its sums involves.
 *
 * A combination gives every row a and every column b a number; a person in both counts a + b
 * times. With −b for columns, those who count at all are the persons on edges between different
 * numbers, so the fewest are those of a minimum cut.
 *
 * @example One team of 9 and a view of its 2 managers: the team minus the managers' view leaves 7,
 * and the view itself reveals 2. The least cut, between team and managers' view, is 2.
 */
export function crossingParts(cells: Iterable<CrossingCell>): CrossingPart[] {
  const graph: WeightedGraph = new Map();
  const rows = numbering(0);
  const columns = numbering(1);
  for (const { row, column, persons } of cells) {
    if (persons > 0) addEdge(graph, rows.of(row), columns.of(column), persons);
  }
  return connectedParts(graph).map((part) => ({
    columns: new Set([...part.keys()].flatMap((vertex) => columns.name(vertex))),
    support: minimumCut(part),
  }));
}

/**
 * The fewest persons that any non-zero linear combination of row sums and column sums involves;
 * infinite where there are no persons at all. The sums are k-safe when it is at least k.
 */
export function minimumSupport(cells: Iterable<CrossingCell>): number {
  return Math.min(...crossingParts(cells).map(({ support }) => support));
}

/** Whole numbers for names: even ones from 0, odd ones from 1. */
function numbering(first: 0 | 1) {
  const numbers = new Map<string, number>();
  const names = new Map<number, string>();
  return {
    of(name: string): number {
      const number = numbers.get(name) ?? 2 * numbers.size + first;
      numbers.set(name, number);
      names.set(number, name);
      return number;
    },
    name: (number: number): string[] => [names.get(number)].filter((name) => name !== undefined),
  };
}

function connectedParts(graph: WeightedGraph): WeightedGraph[] {
  const parts: WeightedGraph[] = [];
  const seen = new Set<number>();
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const part: WeightedGraph = new Map();
    const reached = new Set([start]);
    for (const vertex of reached) {
      const edges = graph.get(vertex) ?? new Map<number, number>();
      part.set(vertex, edges);
      for (const other of edges.keys()) reached.add(other);
    }
    for (const vertex of reached) seen.add(vertex);
    parts.push(part);
  }
  return parts;
}
