import type { Person } from '@samenhang/functions/repositories/people-table';
import type { Unit } from '@samenhang/functions/repositories/units-table';
import { type SurveyRole, surveyRoleOf } from '@samenhang/shared/access/survey-role';
import type { AppRole } from '../entra/access-token.ts';
import { inventedNames } from './names.ts';
import { guidOf } from './random.ts';
import type { OrganisationShape } from './shape.ts';

/** A made-up person: what the directory would know, and what the product knows. */
export interface DemoPerson {
  readonly name: string;
  readonly tenant: string;
  readonly userName: string;
  readonly appRoles: readonly AppRole[];
  readonly manages: boolean;
  /** Left for a visitor to be: has not answered yet. */
  readonly fresh: boolean;
  readonly unitName: string;
  /** The unit right below the topmost one that they belong to; empty for anyone who belongs to that. */
  readonly department: string;
  readonly person: Person;
}

export interface DemoOrganisation {
  readonly tenant: string;
  readonly units: readonly Unit[];
  readonly people: readonly DemoPerson[];
}

/** People from which on a team has coordinators, where its department has any. */
const LARGER = 9;

interface Place {
  readonly unit: { readonly id: string; readonly name: string };
  readonly department: string;
  readonly roles: readonly SurveyRole[];
  /** Whether results of the unit are theirs to read. */
  readonly manages?: boolean;
  readonly appRoles?: readonly AppRole[];
  readonly fresh?: boolean;
}

/** The organisations and their people: the same ones every time, no two of one name. */
export function demoOrganisations(
  shapes: readonly OrganisationShape[],
): readonly DemoOrganisation[] {
  const names = inventedNames();
  return shapes.map((shape) => demoOrganisation(shape, names));
}

type Names = ReturnType<typeof inventedNames>;

function demoOrganisation(shape: OrganisationShape, names: Names): DemoOrganisation {
  const root = { id: 'organisatie', name: shape.name };
  const board = Array.from({ length: shape.board }, (_, index) => ({
    unit: root,
    department: '',
    roles: ['board'] as const,
    manages: index === 0,
    appRoles: ['Assessment.Board'] as const,
  }));
  const departments = shape.departments.map(({ name, teams, coordinators = 0 }) => ({
    unit: { id: slug(name), name, parent: root.id },
    head: {
      unit: { id: slug(name), name },
      department: slug(name),
      roles: ['manager'] as const,
      manages: true,
    },
    teams: teams.map(([team, people]) => {
      const unit = { id: slug(`${name} ${team}`), name: team, parent: slug(name) };
      return { unit, places: placesOf(shape, unit, people, coordinators) };
    }),
  }));
  const places: Place[] = [
    ...board,
    ...departments.flatMap(({ head, teams }) => [head, ...teams.flatMap((team) => team.places)]),
  ];
  const people = named(shape, places, names);
  const units = [
    root,
    ...departments.flatMap(({ unit, teams }) => [unit, ...teams.map((team) => team.unit)]),
  ];
  return {
    tenant: shape.tenant,
    people,
    units: units.map((unit) => ({ ...unit, managers: managersOf(unit.id, people) })),
  };
}

/**
 * The first of a team leads it, the second has not answered yet; of the HR team the second and the
 * third administer the product.
 */
function placesOf(
  shape: OrganisationShape,
  { parent, ...unit }: Place['unit'] & { readonly parent: string },
  people: number,
  coordinators: number,
): Place[] {
  const isHr = unit.name === shape.hrTeam;
  const roles: SurveyRole[] = isHr ? ['hr'] : ['staff'];
  const last = people < LARGER ? 0 : 1 + coordinators;
  const isTechnical = unit.name === shape.technicalTeam;
  return Array.from({ length: people }, (_, index) => ({
    unit,
    department: parent,
    // The second is fresh, whoever coordinates comes after.
    roles: index === 0 || (index > 1 && index <= last) ? [...roles, 'manager'] : roles,
    manages: index === 0,
    fresh: index === 1,
    appRoles: [
      ...(isHr && (index === 1 || index === 2) ? (['Assessment.Admin'] as const) : []),
      ...(isTechnical && index === people - 1 ? (['Assessment.Technical'] as const) : []),
    ],
  }));
}

function named(
  { tenant, domain }: OrganisationShape,
  places: readonly Place[],
  names: Names,
): DemoPerson[] {
  return places.map((place, index) => {
    const { unit, department, roles, manages = false, appRoles = [], fresh = false } = place;
    const name = names.next().value;
    if (name === undefined) throw new RangeError('there are not so many names');
    return {
      name,
      tenant,
      userName: `${slug(name).replaceAll('-', '.')}@${domain}`,
      appRoles,
      fresh,
      manages,
      unitName: unit.name,
      department,
      person: {
        id: guidOf(`${tenant}|person|${index}`),
        unit: unit.id,
        surveyRole: surveyRoleOf(new Set(roles)),
        language: index % 9 === 4 ? 'en' : 'nl',
      },
    };
  });
}

function managersOf(unit: string, people: readonly DemoPerson[]): string[] {
  const own = people.filter(({ person, manages }) => manages && person.unit === unit);
  return own.map(({ person }) => person.id);
}

/** Letters and digits with hyphens between them. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
