import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';
import { HABIT_SHARES } from '@samenhang/shared/thresholds';

type Habit = NonNullable<ReleasedGroup['details']>['habits'][number];
/** To stop: most recognise it. To shrink: some do. Rare: hardly anybody does. */
export type Verdict = 'stop' | 'shrink' | 'rare';

/** By the whole interval, so that chance alone decides nothing. */
export function verdictOn({ interval }: Pick<Habit, 'interval'>): Verdict {
  if (interval.low > HABIT_SHARES.many) return 'stop';
  return interval.high < HABIT_SHARES.hardlyAny ? 'rare' : 'shrink';
}

const STEPS = 4;

/**
 * Next steps from measuring to strengthening that fit the group's own answers: those of the
 * statements on that way, from the cells that score lowest. None where cells are not told.
 */
export function stepsFor(instrument: Instrument, { scores }: ReleasedGroup): readonly Item[] {
  const pointsOf = ({ theme, pillar }: Item) =>
    scores[`${theme}.${pillar}`]?.points?.value ?? Number.POSITIVE_INFINITY;
  return instrument.items
    .filter((item) => item.axisStrengthening && Number.isFinite(pointsOf(item)))
    .toSorted((a, b) => pointsOf(a) - pointsOf(b) || a.order - b.order)
    .slice(0, STEPS);
}
