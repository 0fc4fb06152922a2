/** A square matrix, row by row; `NaN` where an entry is unknown. */
export interface SquareMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/**
 * The entry in row i and column j, both from 0.
 * @throws RangeError for a place outside.
 * @example entry({ size: 2, values: Float64Array.of(1, 2, 3, 4) }, 1, 0) → 3
 *   (by hand: the second row begins with it)
 */
export function entry({ size, values }: SquareMatrix, i: number, j: number): number {
  const value = i < size && j < size ? values[i * size + j] : undefined;
  if (value === undefined) throw new RangeError(`entry ${i}, ${j} of ${size}`);
  return value;
}

/**
 * The matrix with the entries f(i, j).
 * @example squareMatrix(2, (i, j) => 10 * i + j) → { size: 2, values: [0, 1, 10, 11] }
 *   (by hand: a row begins with 10i)
 */
export function squareMatrix(size: number, f: (i: number, j: number) => number): SquareMatrix {
  return {
    size,
    values: Float64Array.from({ length: size * size }, (_, at) =>
      f(Math.floor(at / size), at % size),
    ),
  };
}

/**
 * Whether every entry is known, a finite number.
 * @example isKnown(squareMatrix(2, (i, j) => (i === j ? 1 : Number.NaN))) → false
 *   (by hand: what stands beside the diagonal is not)
 */
export function isKnown({ values }: SquareMatrix): boolean {
  return values.every(Number.isFinite);
}
