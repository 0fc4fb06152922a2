import { entry, type SquareMatrix } from '@samenhang/shared/statistics/square-matrix';

/** The rows of a matrix, with `null` for what is unknown. */
export function matrixRows(matrix: SquareMatrix): (number | null)[][] {
  const places = Array.from({ length: matrix.size }, (_, place) => place);
  return places.map((i) =>
    places.map((j) => {
      const value = entry(matrix, i, j);
      return Number.isFinite(value) ? value : null;
    }),
  );
}
