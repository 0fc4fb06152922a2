import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { createFold, type Folder } from '@samenhang/shared/tallies/fold';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { InputFault } from './input-fault.ts';
import type { Reading } from './read-csv.ts';
import type { FileRead } from './reading-note.ts';
import { type ResponseRow, readResponses } from './response-rows.ts';
import { nameTeams, type Team, type TeamNames } from './team-names.ts';

/** The tallies of a file of responses. */
export interface GroupTallies {
  readonly organisation: Tally;
  readonly departments: ReadonlyMap<string, Tally>;
  /** By the name of the team, and where several departments have one of that name, by both. */
  readonly teams: ReadonlyMap<string, Tally>;
  readonly roles: ReadonlyMap<SurveyRole, Tally>;
  /** The round of all of them. */
  readonly cycle: string;
  readonly read: FileRead;
}

/** The people of one team in one department who answer in one role. */
interface Leaf extends Team {
  readonly role: SurveyRole;
  readonly folder: Folder;
}

/**
 * Tallies a file in one pass.
 * @throws InputFault for whatever is no file of responses of one round, and for one without any.
 */
export async function tallyGroups(
  file: string,
  instrument: Instrument,
  reading: Reading,
): Promise<GroupTallies> {
  const open = createFold(instrument);
  const organisation = open('organisation');
  const leaves = new Map<string, Leaf>();
  let round = '';
  const read = await readResponses(file, instrument, reading, (row) => {
    organisation.add(row.codes, row.outcomes);
    leafOf(leaves, row, () => open('unit')).folder.add(row.codes, row.outcomes);
    round = row.cycle;
  });
  const all = organisation.finish();
  if (respondents(all) === 0) throw new InputFault({ file }, 'holds no responses below its header');
  const names = nameTeams(file, [...leaves.values()]);
  for (const teams of names.shared) {
    const list = teams.map((team) => `"${team}"`).join(', ');
    reading.note(`${file}: teams of one name in several departments are several teams: ${list}`);
  }
  return { organisation: all, cycle: round, read, ...mergeLeaves(leaves.values(), names) };
}

function leafOf(
  leaves: Map<string, Leaf>,
  { department, team, role }: ResponseRow,
  open: () => Folder,
): Leaf {
  const key = JSON.stringify([department, team, role]);
  const leaf = leaves.get(key) ?? { department, team, role, folder: open() };
  leaves.set(key, leaf);
  return leaf;
}

function mergeLeaves(leaves: Iterable<Leaf>, { nameOf }: TeamNames) {
  const departments = new Map<string, Tally>();
  const teams = new Map<string, Tally>();
  const roles = new Map<SurveyRole, Tally>();
  for (const leaf of leaves) {
    const tally = leaf.folder.finish();
    mergeInto(departments, leaf.department, tally);
    mergeInto(teams, nameOf(leaf), tally);
    mergeInto(roles, leaf.role, tally);
  }
  return { departments, teams, roles };
}

function mergeInto<K>(tallies: Map<K, Tally>, key: K, tally: Tally): void {
  const known = tallies.get(key);
  tallies.set(key, known === undefined ? tally : mergeTallies(known, tally));
}
