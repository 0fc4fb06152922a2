import type { ParticipationView } from '@samenhang/shared/api/participation';

type Counted = ParticipationView['items'][number];

/** In per cent, rounded down as the count is: so many have answered at least. */
export function shareOf({ answered, invited }: Pick<Counted, 'answered' | 'invited'>): number {
  return Math.floor((100 * answered) / invited);
}

/** The count of everybody invited, where there is one that this person may see. */
export function countOfAll(
  { items }: ParticipationView,
  invited: number | null,
): Counted | undefined {
  return items.find((item) => item.invited === invited);
}
