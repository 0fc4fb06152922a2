/**
 * How many of a set may be told to have answered: at most one fewer than were invited. A set of
 * which everybody answered then looks as if one had not, so that nobody is known to have answered.
 *
 * @example of 5 invited at most 4 are told, so 5 invited never have a result of their own.
 */
export function toldSize(answered: number, invited: number): number {
  return Math.max(0, Math.min(answered, invited - 1));
}
