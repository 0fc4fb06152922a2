import type { Item } from '@samenhang/shared/instruments/schema';
import type { Year } from './cycles.ts';
import type { DemoPerson } from './organisation.ts';
import { randomOf } from './random.ts';
import { PLANNING_TEAM } from './shape.ts';

// Points of the five-point scale. The higher a statement's level, the fewer agree; who leads sees it
// rosier; and these organisations are better at connecting than at helping people on.
const BY_LEVEL = { 1: 0.55, 2: 0.2, 3: -0.15, 4: -0.5 };
const BY_THEME = { connect: 0.45, perform: 0.15, develop: -0.1, progress: -0.5 };
const BY_ROLE = { staff: 0, manager: 0.45, hr: 0.25, board: 0.75 };

type Statement = Pick<Item, 'id' | 'theme' | 'pillar' | 'level'>;
type Difference = (statement: Statement, who: DemoPerson, year: Year) => number;

/** Advanced practice on foundations that are not there. */
const AHEAD = { 1: -0.75, 2: -0.1, 3: 0.75, 4: 1 };

/** What makes one department unlike another: each tells a story that its result should tell. */
const BY_DEPARTMENT: Readonly<Record<string, Difference>> = {
  // Structure and culture hold; whoever leads stays behind, in every theme.
  uitvoering: ({ pillar }) => (pillar === 'leadership' ? -0.8 : 0.25),
  // Managers and their people do not see the same department.
  klantcontact: (_, { person }) => (person.surveyRole === 'manager' ? 0.9 : -0.4),
  techniek: ({ level }) => AHEAD[level],
  // Worked on connecting in the first year, and it shows.
  verkoop: ({ theme }, _, year) => (theme === 'connect' && year !== 'two_years_ago' ? 0.55 : 0),
  // Slipped where people ask what is next for them.
  financien: ({ theme }, _, year) =>
    theme === 'progress' && year !== 'two_years_ago' ? -0.5 : 0.1,
  'mens-en-organisatie': () => 0.4,
};

/** What came of a plan: this team asked its managers for next steps, and it shows since. */
const afterPlan: Difference = ({ theme, pillar }, { person }, year) =>
  person.unit === PLANNING_TEAM &&
  `${theme}.${pillar}` === 'progress.leadership' &&
  year !== 'two_years_ago'
    ? 0.5
    : 0;

/** How far somebody's answer to a statement tends to lie from the middle; the rest is their own. */
export function tendencyOf(statement: Statement, who: DemoPerson, year: Year): number {
  const { tenant, person, department } = who;
  const { id, theme, pillar, level } = statement;
  const chance = (place: string) => randomOf(`${tenant}|${place}`).normal();
  const own = BY_DEPARTMENT[department]?.(statement, who, year) ?? 0.35 * chance('organisation');
  const usual = BY_LEVEL[level] + BY_THEME[theme] + BY_ROLE[person.surveyRole];
  const team = 0.4 * chance(`${person.unit}|${theme}|${pillar}`);
  const moved = 0.12 * chance(`${person.unit}|${theme}|${pillar}|${year}`);
  const planned = afterPlan(statement, who, year);
  return 0.2 + usual + own + team + moved + planned + 0.15 * chance(id);
}
