import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { createFold, type Folder } from '@samenhang/shared/tallies/fold';
import { respondents } from '@samenhang/shared/tallies/read-outcomes';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { InputFault } from './input-fault.ts';
import { readResponses } from './response-rows.ts';

/** The tallies of a file of responses. */
export interface GroupTallies {
  readonly organisation: Tally;
  readonly departments: ReadonlyMap<string, Tally>;
  readonly teams: ReadonlyMap<string, Tally>;
  readonly roles: ReadonlyMap<SurveyRole, Tally>;
}

/** The people of one team in one department who answer in one role. */
interface Leaf {
  readonly department: string;
  readonly team: string;
  readonly role: SurveyRole;
  readonly folder: Folder;
}

/**
 * Tallies a file in one pass; what it holds in memory grows with the teams, not with the rows.
 * @throws InputFault for whatever is no file of responses, and for one without any.
 */
export async function tallyGroups(file: string, instrument: Instrument): Promise<GroupTallies> {
  const open = createFold(instrument);
  const organisation = open('organisation');
  const leaves = new Map<string, Leaf>();
  await readResponses(file, instrument, ({ department, team, role, codes, outcomes }) => {
    organisation.add(codes, outcomes);
    const key = JSON.stringify([department, team, role]);
    let leaf = leaves.get(key);
    if (leaf === undefined) {
      leaf = { department, team, role, folder: open('unit') };
      leaves.set(key, leaf);
    }
    leaf.folder.add(codes, outcomes);
  });
  const all = organisation.finish();
  if (respondents(all) === 0) throw new InputFault({ file }, 'holds no responses below its header');
  return { organisation: all, ...mergeLeaves(leaves.values()) };
}

/** A team may have people in several departments; then it is all of them. */
function mergeLeaves(leaves: Iterable<Leaf>): Omit<GroupTallies, 'organisation'> {
  const departments = new Map<string, Tally>();
  const teams = new Map<string, Tally>();
  const roles = new Map<SurveyRole, Tally>();
  for (const { department, team, role, folder } of leaves) {
    const tally = folder.finish();
    mergeInto(departments, department, tally);
    mergeInto(teams, team, tally);
    mergeInto(roles, role, tally);
  }
  return { departments, teams, roles };
}

function mergeInto<K>(tallies: Map<K, Tally>, key: K, tally: Tally): void {
  const known = tallies.get(key);
  tallies.set(key, known === undefined ? tally : mergeTallies(known, tally));
}
