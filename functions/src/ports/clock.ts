/** The time of day; the one source of it, so that a test can choose the time. */
export type Clock = () => Date;

/**
 * Milliseconds since some moment, for durations within one process: it never goes back, and does not
 * jump where somebody sets the clock. What other processes are to read takes a {@link Clock}.
 */
export type Stopwatch = () => number;

/** The stopwatch of this process. */
export const stopwatch: Stopwatch = () => performance.now();

/** Starts to count; what is returned gives milliseconds since, to a tenth. */
export function timer(by: Stopwatch): () => number {
  const started = by();
  return () => Math.round((by() - started) * 10) / 10;
}
