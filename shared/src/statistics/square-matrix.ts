/** A square matrix, row by row; `NaN` where an entry is unknown. */
export interface SquareMatrix {
  readonly size: number;
  readonly values: Float64Array;
}

/** @throws RangeError for a place outside. */
export function entry({ size, values }: SquareMatrix, i: number, j: number): number {
  const value = i < size && j < size ? values[i * size + j] : undefined;
  if (value === undefined) throw new RangeError(`entry ${i}, ${j} of ${size}`);
  return value;
}

/** The matrix with the entries f(i, j). */
export function squareMatrix(size: number, f: (i: number, j: number) => number): SquareMatrix {
  return {
    size,
    values: Float64Array.from({ length: size * size }, (_, at) =>
      f(Math.floor(at / size), at % size),
    ),
  };
}

export function isKnown({ values }: SquareMatrix): boolean {
  return values.every(Number.isFinite);
}
