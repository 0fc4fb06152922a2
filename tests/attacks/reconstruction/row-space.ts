/** A linear form with whole coefficients: column → coefficient, none of them zero. */
export type Row = ReadonlyMap<number, bigint>;

/**
 * The forms of the space that vanish on the given columns, as a basis: exact elimination over the
 * rationals, each row kept a primitive whole one so that numbers stay small.
 */
export function vanishingOn(rows: readonly Row[], columns: Iterable<number>): Row[] {
  let left = [...rows];
  for (const column of columns) {
    const pivot = shortest(left.filter((row) => row.has(column)));
    if (pivot === undefined) continue;
    const head = pivot.get(column) ?? 0n;
    left = left
      .filter((row) => row !== pivot)
      .map((row) => without(row, row.get(column) ?? 0n, pivot, head));
  }
  return left.filter((row) => row.size > 0);
}

/** A basis in reduced echelon form: the same for every set of rows that spans the same space. */
export function reducedBasis(rows: readonly Row[]): Row[] {
  const basis: Row[] = [];
  let left = rows.filter((row) => row.size > 0);
  while (left.length > 0) {
    const column = Math.min(...left.map((row) => Math.min(...row.keys())));
    const pivot = shortest(left.filter((row) => row.has(column)));
    if (pivot === undefined) break;
    const head = pivot.get(column) ?? 0n;
    const clear = (row: Row) => without(row, row.get(column) ?? 0n, pivot, head);
    left = left.filter((row) => row !== pivot).map(clear);
    left = left.filter((row) => row.size > 0);
    basis.forEach((row, place) => {
      basis[place] = clear(row);
    });
    basis.push(pivot);
  }
  return basis;
}

function shortest(rows: readonly Row[]): Row | undefined {
  let found: Row | undefined;
  for (const row of rows) if (found === undefined || row.size < found.size) found = row;
  return found;
}

/** head·row − factor·pivot, divided by what all its coefficients share. */
function without(row: Row, factor: bigint, pivot: Row, head: bigint): Row {
  if (factor === 0n) return row;
  const result = new Map<number, bigint>();
  for (const [column, value] of row) result.set(column, value * head);
  for (const [column, value] of pivot) {
    const difference = (result.get(column) ?? 0n) - value * factor;
    if (difference === 0n) result.delete(column);
    else result.set(column, difference);
  }
  return primitive(result);
}

function primitive(row: Map<number, bigint>): Row {
  let shared = 0n;
  for (const value of row.values()) {
    shared = gcd(shared, value);
    if (shared === 1n) return row;
  }
  for (const [column, value] of row) row.set(column, value / shared);
  return row;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
