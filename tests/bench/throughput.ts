/** How often a second `run` does its work of so many `times`; it returns a total that depends on it. */
export function perSecond(times: number, run: () => number): number {
  const started = performance.now();
  const total = run();
  const seconds = (performance.now() - started) / 1000;
  // What is computed is used, or the engine might leave it out.
  if (!Number.isSafeInteger(total)) throw new Error(`no sound total: ${total}`);
  return times / seconds;
}

/** Does the work for one after another of the persons, round and round, so many times. */
export function repeat(
  times: number,
  persons: readonly Uint8Array[],
  work: (codes: Uint8Array) => number,
): number {
  let total = 0;
  for (let done = 0; done < times; ) {
    for (const codes of persons) {
      total += work(codes);
      done += 1;
      if (done === times) break;
    }
  }
  return total;
}

/** What any work on a person's answers does at least: read them all. */
export function readCodes(codes: Uint8Array): number {
  let total = 0;
  for (let place = 0; place < codes.length; place += 1) total += codes[place] ?? 0;
  return total;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
