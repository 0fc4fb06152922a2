import type { SurveyRole } from '../access/survey-role.ts';
import { findLanguage, type Language } from '../languages.ts';
import { unitIdOf } from './unit-ids.ts';

/** An account that takes part: no guest, and one that may sign in. */
export interface DirectoryMember {
  readonly id: string;
  /** Whoever manages them, if that is a member too. */
  readonly manager?: string | undefined;
  readonly department?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

export interface DirectoryGroup {
  readonly id: string;
  readonly name?: string | undefined;
  readonly members: ReadonlySet<string>;
}

/** What units are called that a directory has no name for; with `{{id}}`. */
export interface DirectoryTexts {
  readonly whole: string;
  readonly team: string;
  readonly group: string;
}

/** What is made of a directory, in the form that an import takes. */
export interface DirectoryOrganisation {
  readonly units: readonly {
    readonly id: string;
    readonly name: string;
    readonly parent?: string;
    /** Absent where it does not say them. */
    readonly managers?: string[];
  }[];
  readonly people: readonly {
    readonly id: string;
    readonly unit: string;
    readonly surveyRole: SurveyRole;
    readonly language?: Language;
  }[];
}

/** The unit above all others, where none of the directory's own is that. */
const WHOLE = 'organisation';
const SHORT = 8;
const LONGEST_NAME = 200;

/**
 * A unit for each manager, with everybody who reports to them and the manager too, below the unit of
 * the manager's own manager. It is called by the manager's department, as no name of a person is kept.
 * Where several managers have none above them, the whole organisation stands above these.
 * @example of a, who manages b and c: one unit `a` with a, b and c in it, managed by a.
 */
export function byManagers(
  members: readonly DirectoryMember[],
  texts: DirectoryTexts,
): DirectoryOrganisation {
  const managers = managersOf(members);
  const leads = members.filter(({ id }) => managers.has(id));
  const tops = leads.filter(({ manager }) => manager === undefined);
  const [top] = tops;
  const root = top !== undefined && tops.length === 1 ? top.id : WHOLE;
  const units = leads.map(({ id, manager, department }) => ({
    id,
    name: nameOf(department, texts.team, id),
    ...(id !== root && { parent: manager ?? root }),
    managers: [id],
  }));
  const unitOf = ({ id, manager }: DirectoryMember) => (managers.has(id) ? id : (manager ?? root));
  return {
    units: root === WHOLE ? [whole(texts), ...units] : units,
    people: members.map((member) => toPerson(member, unitOf(member), managers)),
  };
}

/** A unit for each department, below the whole; whom HR named as managers stay that. */
export function byDepartment(
  members: readonly DirectoryMember[],
  texts: DirectoryTexts,
): DirectoryOrganisation {
  const managers = managersOf(members);
  const ids = new Map<string, string>();
  for (const { department } of members) {
    const key = keyOf(department);
    if (key !== '' && !ids.has(key)) ids.set(key, unitIdOf([key]));
  }
  const names = new Map(members.map(({ department }) => [keyOf(department), department]));
  return {
    units: [
      whole(texts),
      ...Array.from(ids, ([key, id]) => ({
        ...{ id, name: nameOf(names.get(key), key, id), parent: WHOLE },
      })),
    ],
    people: members.map((member) =>
      toPerson(member, ids.get(keyOf(member.department)) ?? WHOLE, managers),
    ),
  };
}

/** A unit for each group, below the whole. Whoever is in several is in the first; who is in none is left out. */
export function byGroups(
  members: readonly DirectoryMember[],
  groups: readonly DirectoryGroup[],
  texts: DirectoryTexts,
): DirectoryOrganisation {
  const managers = managersOf(members);
  const inGroups = members.flatMap((member) => {
    const group = groups.find((one) => one.members.has(member.id));
    return group === undefined ? [] : [toPerson(member, group.id, managers)];
  });
  return {
    units: [
      whole(texts),
      ...groups.map(({ id, name }) => ({
        ...{ id, name: nameOf(name, texts.group, id), parent: WHOLE },
      })),
    ],
    people: inGroups,
  };
}

function managersOf(members: readonly DirectoryMember[]): ReadonlySet<string> {
  return new Set(members.flatMap(({ manager }) => (manager === undefined ? [] : [manager])));
}

function toPerson(
  { id, language }: DirectoryMember,
  unit: string,
  managers: ReadonlySet<string>,
): DirectoryOrganisation['people'][number] {
  const known = language === undefined ? undefined : findLanguage(language);
  const surveyRole = managers.has(id) ? 'manager' : 'staff';
  return { id, unit, surveyRole, ...(known !== undefined && { language: known }) };
}

const whole = ({ whole: name }: DirectoryTexts) => ({ id: WHOLE, name });

const keyOf = (department = '') => department.trim().toLowerCase();

function nameOf(known: string | undefined, otherwise: string, id: string): string {
  const name = known?.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
  return name || otherwise.replace('{{id}}', () => id.slice(0, SHORT));
}
