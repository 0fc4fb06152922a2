/**
 * Milliseconds since 1970 by the clock as it was when this process began: it goes on evenly, also
 * where somebody sets the clock, so that no message stays hidden for longer than was said.
 */
export function steadyNow(): number {
  return Math.floor(performance.timeOrigin + performance.now());
}
