import { leavesOpenWhenHidden } from './hidden-worlds.ts';
import { type BoundedPart, revealsFew } from './pinned.ts';
import { type FamilyPart, FEW, rangeAsTold } from './told-split.ts';

/**
 * Whether the halves of parts may be shown beside those of the group they make up. All of the parts
 * are shown or none: that some are not would tell of these, as the others can be taken from the group.
 *
 * Shown parts must leave open whether fewer than five of any part lie in one half. And not showing
 * must leave it open as well, since anyone can run this rule backwards. Where it would not, the
 * parts are shown only where each of them has five or more in both halves: whatever is hidden
 * then, every part may have nobody in a half, or as many as the group has.
 *
 * @param low persons of the whole group below the cut; it has five or more in both halves.
 * @param parts everybody of the group in exactly one, also those of whom nothing is shown.
 */
export function mayShowParts(low: number, parts: readonly FamilyPart[]): boolean {
  const some = parts.filter(({ all }) => all > 0);
  if (some.every(isDivided)) return true;
  return !revealsFew(low, some.map(bounded)) && leavesOpenWhenHidden(low, some);
}

function bounded(part: FamilyPart): BoundedPart {
  const { all, isShown, holdsTeams } = part;
  return { all, holdsTeams, range: isShown ? rangeAsTold(part) : { low: 0, high: all } };
}

function isDivided({ low, all }: FamilyPart): boolean {
  return low > FEW && all - low > FEW;
}
