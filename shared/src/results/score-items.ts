import type { Instrument, Item } from '../instruments/schema.ts';
import type { ScoreName } from '../scoring/lattice.ts';

/** Places, in the order of asking, of the statements that a score rests on. */
export function scoreItems({ items }: Instrument, name: ScoreName): readonly number[] {
  return items.flatMap((item, place) => (belongs(item, name) ? [place] : []));
}

function belongs(item: Item, name: ScoreName): boolean {
  switch (name) {
    case 'overall':
      return true;
    case 'oldHabits':
      return item.reversed;
    case 'strengthening':
      return item.axisStrengthening;
    default:
      return [item.theme, item.pillar, `${item.theme}.${item.pillar}`, `L${item.level}`].includes(
        name,
      );
  }
}
