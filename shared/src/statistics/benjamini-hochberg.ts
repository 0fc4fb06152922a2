/**
 * P-values adjusted for the false discovery rate in a family (Benjamini & Hochberg 1995, JRSS B 57),
 * in the order given: min over larger p of p·m/rank, at most 1.
 * @throws RangeError unless every p lies in 0..1.
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) → [0.03, 0.04, 0.04]
 *   (by hand: 0.01·3/1, 0.04·3/3, 0.03·3/2 but no more than 0.04)
 */
export function benjaminiHochberg(p: readonly number[]): readonly number[] {
  if (!p.every((value) => value >= 0 && value <= 1)) throw new RangeError('p outside 0..1');
  const largestFirst = p
    .map((value, place) => ({ value, place }))
    .sort((a, b) => b.value - a.value);
  const adjusted = p.slice();
  let smallest = 1;
  largestFirst.forEach(({ value, place }, before) => {
    smallest = Math.min(smallest, (value * p.length) / (p.length - before));
    adjusted[place] = smallest;
  });
  return adjusted;
}
