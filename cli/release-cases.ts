import { minimumSupport } from '@samenhang/shared/disclosure/crossing';
import { roleCrossing } from '@samenhang/shared/disclosure/role-views';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { compareIds, createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { FEWEST } from '@samenhang/shared/thresholds';
import * as z from 'zod';

const count = z.int().min(0);

const unit = z.object({
  id: z.string().min(1),
  /** Persons who belong to the unit itself, not to one below it. */
  direct: count,
  get children() {
    return z.array(unit).optional();
  },
});

type Unit = z.infer<typeof unit>;

const treeCase = z.object({ k: z.int().min(1), tree: unit }).superRefine(({ tree }, context) => {
  const ids = flatten(tree).map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice === undefined) return;
  const message = `the unit ${twice} stands more than once; give each an id of its own`;
  context.addIssue({ code: 'custom', path: ['tree'], message });
});

/** Persons in each row and column. */
const crossingCase = z.object({ counts: z.array(z.array(count)) });

const department = z.int().min(0);
const team = z.tuple([department, z.int().min(0)]);

const treeByRoleCase = z.object({
  /** Department, team within it, role, persons. */
  counts: z.array(z.tuple([department, z.int().min(0), z.string().min(1), count])),
  published_teams: z.array(team),
  published_depts: z.array(department),
  org_role_view: z.boolean(),
  dept_role_views: z.array(department),
});

/** What may be published, asked for made-up organisations; keys that are not named are ignored. */
export const releaseCasesSchema = z
  .object({
    tree: z.array(treeCase).default([]),
    crossing: z.array(crossingCase).default([]),
    tree_x_role: z.array(treeByRoleCase).default([]),
  })
  .refine((cases) => Object.values(cases).some((list) => list.length > 0), {
    error: 'holds no cases; give some under tree, crossing or tree_x_role',
  });

type ReleaseCases = z.infer<typeof releaseCasesSchema>;

/** The fewest persons it would reveal (`null` where nobody is there), and whether that is enough. */
interface Verdict {
  readonly minSupport: number | null;
  readonly safe: boolean;
}

export interface ReleaseAnswers {
  /** Ids of the units that may be published, by id. */
  readonly tree: readonly { readonly published: readonly string[] }[];
  readonly crossing: readonly Verdict[];
  readonly tree_x_role: readonly Verdict[];
}

/** The answer to every case, in the order given. */
export function answerReleaseCases(cases: ReleaseCases): ReleaseAnswers {
  return {
    tree: cases.tree.map((asked) => ({ published: publishedUnits(asked) })),
    crossing: cases.crossing.map(({ counts }) =>
      verdict(
        minimumSupport(
          counts.flatMap((row, r) =>
            row.map((persons, c) => ({ row: String(r), column: String(c), persons })),
          ),
        ),
      ),
    ),
    tree_x_role: cases.tree_x_role.map((asked) => verdict(supportByRole(asked))),
  };
}

function publishedUnits({ k, tree: root }: z.infer<typeof treeCase>): string[] {
  const units = flatten(root);
  const tree = createUnitTree(units);
  const direct = new Map(units.map(({ id, direct }) => [id, direct]));
  return [...planTree(tree, subtreeTotals(tree, direct), k)].sort(compareIds);
}

function supportByRole(asked: z.infer<typeof treeByRoleCase>): number {
  const counts = new Map<string, Map<string, number>>();
  for (const [department, team, role, persons] of asked.counts) {
    const unit = teamId(department, team);
    const roles = counts.get(unit) ?? new Map<string, number>();
    counts.set(unit, roles.set(role, (roles.get(role) ?? 0) + persons));
  }
  const groups = [...new Set(asked.counts.map(([, , role]) => role))].map((role) => [role]);
  const departments = (chosen: number[]) => chosen.map(departmentId);
  const teams = asked.published_teams.map(([department, team]) => teamId(department, team));
  const plan = new Set([ROOT, ...departments(asked.published_depts), ...teams]);
  const root = asked.org_role_view ? [ROOT] : [];
  const units = new Set([...root, ...departments(asked.dept_role_views)]);
  const tree = createUnitTree(unitsOf(asked.counts));
  return minimumSupport(roleCrossing({ tree, plan, counts }, { groups, units }));
}

const ROOT = 'o';
const departmentId = (department: number) => `${ROOT}.${department}`;
const teamId = (department: number, team: number) => `${departmentId(department)}.${team}`;

function unitsOf(counts: z.infer<typeof treeByRoleCase>['counts']) {
  const parents = new Map<string, string | null>([[ROOT, null]]);
  for (const [department, team] of counts) {
    parents.set(departmentId(department), ROOT);
    parents.set(teamId(department, team), departmentId(department));
  }
  return [...parents].map(([id, parent]) => ({ id, parent }));
}

function flatten(unit: Unit, parent: string | null = null): FlatUnit[] {
  const { id, direct, children = [] } = unit;
  return [{ id, parent, direct }, ...children.flatMap((child) => flatten(child, id))];
}

interface FlatUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly direct: number;
}

function verdict(support: number): Verdict {
  return { minSupport: Number.isFinite(support) ? support : null, safe: support >= FEWEST.scores };
}
