/** Weights of the edges between vertices, each edge under both of its ends; taken apart in use. */
export type WeightedGraph = Map<number, Map<number, number>>;

/** Adds to the weight of the edge between two vertices. */
export function addEdge(graph: WeightedGraph, a: number, b: number, weight: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const edges = graph.get(from) ?? new Map<number, number>();
    edges.set(to, (edges.get(to) ?? 0) + weight);
    graph.set(from, edges);
  }
}

/**
 * The least weight of edges whose removal takes a connected graph of two or more vertices apart.
 * Uses up the graph.
 *
 * Stoer and Wagner, "A simple min-cut algorithm", J. ACM 44 (1997) 585–591. Cutting off the vertex
 * of least degree is a cut, so no lighter one passes an edge at least as heavy: such edges are
 * contracted first and after every phase, which leaves little of a graph of large groups.
 */
export function minimumCut(graph: WeightedGraph): number {
  let least = Number.POSITIVE_INFINITY;
  for (const vertex of graph.keys()) least = Math.min(least, degree(graph, vertex));
  contractFrom(graph, least);
  while (graph.size > 1) {
    const [last, before] = adjacencyOrderEnd(graph);
    least = Math.min(least, degree(graph, last));
    merge(graph, before, last);
    contractFrom(graph, least);
  }
  return least;
}

function degree(graph: WeightedGraph, vertex: number): number {
  let sum = 0;
  for (const weight of graph.get(vertex)?.values() ?? []) sum += weight;
  return sum;
}

function contractFrom(graph: WeightedGraph, weight: number): void {
  for (const vertex of [...graph.keys()]) {
    for (;;) {
      const heavy = [...(graph.get(vertex) ?? [])].find(([, edge]) => edge >= weight);
      if (heavy === undefined) break;
      merge(graph, vertex, heavy[0]);
    }
  }
}

/** Makes one vertex of two; the edge between them is gone, parallel ones are added up. */
function merge(graph: WeightedGraph, into: number, from: number): void {
  const moved = graph.get(from) ?? [];
  graph.delete(from);
  for (const [other, weight] of moved) {
    graph.get(other)?.delete(from);
    if (other !== into) addEdge(graph, into, other, weight);
  }
}

/**
 * The last vertex and the one before it when each next vertex is the one tied most strongly to
 * those before. The last one's degree is then the least cut that parts these two.
 */
function adjacencyOrderEnd(graph: WeightedGraph): [last: number, before: number] {
  const ties = new Map([...graph.keys()].map((vertex) => [vertex, 0]));
  let last = Number.NaN;
  let before = Number.NaN;
  while (ties.size > 0) {
    before = last;
    last = strongest(ties);
    ties.delete(last);
    for (const [other, weight] of graph.get(last) ?? []) {
      const tie = ties.get(other);
      if (tie !== undefined) ties.set(other, tie + weight);
    }
  }
  return [last, before];
}

function strongest(ties: ReadonlyMap<number, number>): number {
  let found = Number.NaN;
  let most = -1;
  for (const [vertex, tie] of ties) {
    if (tie > most) {
      most = tie;
      found = vertex;
    }
  }
  return found;
}
