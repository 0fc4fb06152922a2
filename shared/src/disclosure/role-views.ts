import { type CrossingCell, crossingParts } from './crossing.ts';
import { ROLE_GROUPINGS, type RoleCounts, type RoleGroup } from './role-groups.ts';
import { toldSize } from './told-size.ts';
import { type Plan, publishedHomes } from './tree-plan.ts';
import { type Counts, compareIds, subtreeTotals, type UnitTree } from './unit-tree.ts';
import { viewsThatTellWhoAnswered } from './who-answered.ts';

/** Which published units are also shown by role, and how the roles are grouped in all of them. */
export interface RoleViews {
  readonly groups: readonly RoleGroup[];
  readonly units: Plan;
}

interface Crossed {
  readonly tree: UnitTree;
  /** The tree plan of the statistic that is to be shown by role. */
  readonly plan: Plan;
  readonly counts: RoleCounts;
}

interface Published extends Crossed {
  readonly k: number;
  /** Persons invited of each unit itself, by role; absent where views are planned of sizes alone. */
  readonly invited?: RoleCounts | undefined;
}

/**
 * Which units may be shown by role beside the tree plan, so that sums over units and sums over
 * roles together reveal no fewer than k persons. Roles are merged first, in the order of
 * {@link ROLE_GROUPINGS} and everywhere alike; then, of the units that matter to what is not safe,
 * the deepest loses its view, the smallest of them first, until it holds.
 *
 * A unit where even the coarsest groups are too small, or only one of them has anybody, is left out
 * beforehand: no merging helps there, and it would only coarsen the others.
 */
export function planRoleViews(published: Published): RoleViews {
  const [finest, ...coarser] = ROLE_GROUPINGS;
  let views: RoleViews = { groups: finest, units: withLargeGroups(published) };
  for (const groups of coarser) {
    if (isSafe(published, views)) break;
    views = { ...views, groups };
  }
  return dropUntilOpen(published, dropUntilSafe(published, views));
}

/**
 * The views that may show a statistic of their own, such as one statement's mean, from the persons
 * who gave an answer to it. Roles are grouped as in `views`; only units lose their view.
 */
export function restrictRoleViews(published: Published, views: RoleViews): Plan {
  const units = new Set([...views.units].filter((unit) => published.plan.has(unit)));
  return dropUntilSafe(published, { groups: views.groups, units }).units;
}

/** How many persons every row of the tree shares with every column of the role views. */
export function roleCrossing(
  { tree, plan, counts }: Crossed,
  views: { readonly groups: readonly (readonly string[])[]; readonly units: Plan },
): CrossingCell[] {
  const rows = publishedHomes(tree, plan);
  const columns = publishedHomes(tree, views.units);
  return [...counts].flatMap(([unit, roles]) => {
    const row = rows.get(unit);
    // Nothing is published of anybody where the root is not.
    if (row === undefined) return [];
    return [...roles].map(([role, persons]) => {
      const column = columnOf(views.groups, role, columns.get(unit));
      return { row, column, persons };
    });
  });
}

/** Every group's persons in every unit and all below it. */
export function groupTotals(
  tree: UnitTree,
  counts: RoleCounts,
  groups: readonly RoleGroup[],
): readonly Counts[] {
  return groups.map((group) => {
    const direct = new Map(
      [...counts].map(([unit, roles]) => [
        unit,
        group.reduce((sum, role) => sum + (roles.get(role) ?? 0), 0),
      ]),
    );
    return subtreeTotals(tree, direct);
  });
}

const NO_VIEW = 'none';

function columnOf(
  groups: readonly (readonly string[])[],
  role: string,
  unit: string | undefined,
): string {
  const group = groups.findIndex((roles) => roles.includes(role));
  return unit === undefined || group < 0 ? NO_VIEW : `${group} ${unit}`;
}

function withLargeGroups({ tree, plan, counts, k, invited }: Published): Plan {
  const [coarsest = []] = ROLE_GROUPINGS.slice(-1);
  const totals = groupTotals(tree, counts, coarsest);
  const asked = invited && groupTotals(tree, invited, coarsest);
  return new Set(
    [...plan].filter((unit) => {
      const sizes = totals.flatMap((total, group) => {
        const size = total.get(unit) ?? 0;
        return size === 0 ? [] : [asked ? toldSize(size, asked[group]?.get(unit) ?? 0) : size];
      });
      return sizes.length > 1 && sizes.every((size) => size >= k);
    }),
  );
}

/**
 * Takes away views until the sizes told of units and of roles together leave open whether everybody
 * of some team and role answered.
 */
function dropUntilOpen(published: Published, views: RoleViews): RoleViews {
  const { tree, plan, counts, invited } = published;
  if (invited === undefined) return views;
  const units = new Set(views.units);
  const turnout = { tree, plan, counts, invited };
  for (;;) {
    const telling = viewsThatTellWhoAnswered(turnout, { groups: views.groups, units });
    const [first] = deepestFirst(published, telling);
    if (first === undefined) return { ...views, units };
    units.delete(first);
  }
}

function isSafe(published: Published, views: RoleViews): boolean {
  return unsafeUnits(published, views).length === 0;
}

function dropUntilSafe(published: Published, views: RoleViews): RoleViews {
  const units = new Set(views.units);
  for (;;) {
    const [first] = deepestFirst(published, unsafeUnits(published, { ...views, units }));
    if (first === undefined) return { ...views, units };
    units.delete(first);
  }
}

/** The deepest units first, of these the smallest. */
function deepestFirst({ tree, counts }: Published, units: Iterable<string>): string[] {
  const sizes = subtreeTotals(tree, headCounts(counts));
  return [...units].sort(
    (a, b) =>
      (tree.depthOf.get(b) ?? 0) - (tree.depthOf.get(a) ?? 0) ||
      (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) ||
      compareIds(a, b),
  );
}

/**
 * The units whose view is part of what reveals fewer than k persons, and those with a view below
 * them: without that, their persons count in the view above.
 */
function unsafeUnits(published: Published, views: RoleViews): string[] {
  const parts = crossingParts(roleCrossing(published, views));
  const unsafe = parts.filter(({ support }) => support < published.k);
  const columns = new Set([
    ...unsafe.flatMap(({ columns }) => [...columns]),
    ...columnsOfTooFewInvited(published, views),
  ]);
  const found = new Set<string>();
  for (const unit of published.tree.units) {
    const parent = published.tree.parentOf.get(unit);
    const own = views.groups.some((_, group) => columns.has(`${group} ${unit}`));
    if (own || (parent !== undefined && found.has(parent))) found.add(unit);
  }
  const units = [...views.units].filter((unit) => found.has(unit));
  // Without a view there are only the rows, and a plan's remainders are at least k.
  if (unsafe.length > 0 && units.length === 0) throw new RangeError('a tree plan that is not safe');
  return units;
}

/** Columns with persons, of whom no more than k were invited. */
function columnsOfTooFewInvited(published: Published, views: RoleViews): string[] {
  const { counts, invited, k } = published;
  if (invited === undefined) return [];
  const persons = personsByColumn(roleCrossing({ ...published, counts }, views));
  const asked = personsByColumn(roleCrossing({ ...published, counts: invited }, views));
  return [...persons].flatMap(([column, size]) => {
    const isFew = column !== NO_VIEW && size > 0 && toldSize(size, asked.get(column) ?? 0) < k;
    return isFew ? [column] : [];
  });
}

function personsByColumn(cells: readonly CrossingCell[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (const { column, persons } of cells) {
    columns.set(column, (columns.get(column) ?? 0) + persons);
  }
  return columns;
}

function headCounts(counts: RoleCounts): Counts {
  return new Map(
    [...counts].map(([unit, roles]) => [unit, [...roles.values()].reduce((a, b) => a + b, 0)]),
  );
}
