import type { ActionWhat } from '@samenhang/shared/api/actions';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { stepsFor, verdictOn } from '../../features/actions/model/candidates.ts';
import type { Offer, OfferGroup } from '../../features/reviews/model/offers.ts';

/** Of many more nobody chooses. */
const MOST = 4;

/** What a result gives to choose from: what its unit chose before, next steps, and habits. */
export function offersOf(
  instrument: Instrument,
  group: ReleasedGroup | null,
  picks: readonly string[],
): OfferGroup[] {
  const steps = group === null ? [] : stepsFor(instrument, group);
  return [
    { from: 'fromPicks', offers: picks.flatMap((id) => pickOf(instrument, id)) },
    { from: 'fromSteps', offers: steps.map(stepOffer) },
    { from: 'fromHabits', offers: habitsFor(instrument, group) },
  ];
}

function stepOffer({ id, theme, pillar }: Item): Offer {
  return { what: { kind: 'step', item: id }, cell: `${theme}.${pillar}` };
}

/** Those that people recognise; where that is not told, any of the bank. */
function habitsFor(instrument: Instrument, group: ReleasedGroup | null): Offer[] {
  const told = group?.details?.habits;
  if (told === undefined) {
    return instrument.habits.flatMap(({ id }) => habitOffer(instrument, id, 'replace'));
  }
  return told
    .flatMap((habit) => {
      const verdict = verdictOn(habit);
      return verdict === 'rare' ? [] : habitOffer(instrument, habit.id, verdict);
    })
    .slice(0, MOST);
}

function pickOf(instrument: Instrument, id: string): Offer[] {
  const item = instrument.items.find((one) => one.id === id);
  return item === undefined ? habitOffer(instrument, id, 'stop') : [stepOffer(item)];
}

type Change = Extract<ActionWhat, { kind: 'habit' }>['change'];

function habitOffer({ habits, items }: Instrument, id: string, change: Change): Offer[] {
  const habit = habits.find((one) => one.id === id);
  const item = items.find((one) => one.id === habit?.item);
  if (habit === undefined) return [];
  const cell = item === undefined ? null : (`${item.theme}.${item.pillar}` as const);
  return [{ what: { kind: 'habit', habit: id, change }, cell }];
}
