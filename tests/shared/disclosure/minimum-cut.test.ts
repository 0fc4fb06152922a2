import { describe, expect, test } from '@jest/globals';
import { addEdge, minimumCut, type WeightedGraph } from '@samenhang/shared/disclosure/minimum-cut';
import fc from 'fast-check';

type Edge = readonly [a: number, b: number, weight: number];

function graphOf(edges: readonly Edge[]): WeightedGraph {
  const graph: WeightedGraph = new Map();
  for (const [a, b, weight] of edges) addEdge(graph, a, b, weight);
  return graph;
}

/** The lightest of all ways to part the vertices in two, tried one by one. */
function bruteForce(edges: readonly Edge[]): number {
  const vertices = [...new Set([...edges.map(([a]) => a), ...edges.map(([, b]) => b)])];
  let least = Number.POSITIVE_INFINITY;
  for (let side = 1; side < 2 ** (vertices.length - 1); side += 1) {
    const on = (vertex: number) => (side >> vertices.indexOf(vertex)) & 1;
    const cut = edges.filter(([a, b]) => on(a) !== on(b)).reduce((sum, [, , w]) => sum + w, 0);
    least = Math.min(least, cut);
  }
  return least;
}

/** A tree that connects up to eight vertices, and edges anywhere beside it. */
const connected = fc.integer({ min: 2, max: 8 }).chain((size) => {
  const weight = fc.integer({ min: 1, max: 12 });
  const spanning = fc.tuple(
    ...Array.from({ length: size - 1 }, (_, place) =>
      fc.tuple(fc.constant(place + 1), fc.integer({ min: 0, max: place }), weight),
    ),
  );
  const vertex = fc.integer({ min: 0, max: size - 1 });
  const others = fc.array(fc.tuple(vertex, vertex, weight), { maxLength: 14 });
  return fc
    .tuple(spanning, others)
    .map(([tree, more]): Edge[] => [...tree, ...more.filter(([a, b]) => a !== b)]);
});

describe('the minimum cut', () => {
  test('of the worked example of Stoer and Wagner (1997, figure 1) is 4', () => {
    const edges: Edge[] = [
      [1, 2, 2],
      [1, 5, 3],
      [2, 3, 3],
      [2, 5, 2],
      [2, 6, 2],
      [3, 4, 4],
      [3, 7, 2],
      [4, 7, 2],
      [4, 8, 2],
      [5, 6, 3],
      [6, 7, 1],
      [7, 8, 3],
    ];
    expect(minimumCut(graphOf(edges))).toBe(4);
  });

  test('of one edge is that edge', () => {
    expect(minimumCut(graphOf([[0, 1, 7]]))).toBe(7);
  });

  test('is the lightest of all ways to part the vertices', () => {
    fc.assert(
      fc.property(connected, (edges) => {
        expect(minimumCut(graphOf(edges))).toBe(bruteForce(edges));
      }),
      { numRuns: 3000 },
    );
  });
});
