import type { ActionWhat } from '@samenhang/shared/api/actions';
import { findInstrument } from '@samenhang/shared/instruments/published';
import type { ReviewPlace } from './review-place.ts';

/** The place of the first that the question bank of the cycle does not have. */
export function unknownWhat(
  { instrumentVersion }: Pick<ReviewPlace, 'instrumentVersion'>,
  list: readonly { readonly what: ActionWhat }[],
): number | undefined {
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) throw new Error('results of an unknown instrument');
  const items = new Set(instrument.items.map(({ id }) => id));
  const habits = new Set(instrument.habits.map(({ id }) => id));
  const at = list.findIndex(({ what }) => {
    if (what.kind === 'own') return false;
    return what.kind === 'step' ? !items.has(what.item) : !habits.has(what.habit);
  });
  return at < 0 ? undefined : at;
}
