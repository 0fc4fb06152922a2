import type { Person } from '@samenhang/functions/repositories/people';
import type { Unit } from '@samenhang/functions/repositories/units';
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
  readonly person: Person;
}

export interface DemoOrganisation {
  readonly tenant: string;
  readonly units: readonly Unit[];
  readonly people: readonly DemoPerson[];
}

interface Place {
  readonly unit: { readonly id: string; readonly name: string };
  readonly roles: readonly SurveyRole[];
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
    roles: index === 0 ? (['board', 'manager'] as const) : (['board'] as const),
    appRoles: ['Assessment.Board'] as const,
  }));
  const departments = shape.departments.map(({ name, teams }) => ({
    unit: { id: slug(name), name, parent: root.id },
    head: { unit: { id: slug(name), name }, roles: ['manager'] as const },
    teams: teams.map(([team, people]) => ({
      unit: { id: slug(`${name} ${team}`), name: team, parent: slug(name) },
      places: placesOf(shape, { id: slug(`${name} ${team}`), name: team }, people),
    })),
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
function placesOf(shape: OrganisationShape, unit: Place['unit'], people: number): Place[] {
  const isHr = unit.name === shape.hrTeam;
  const roles: SurveyRole[] = isHr ? ['hr'] : ['staff'];
  const isTechnical = unit.name === shape.technicalTeam;
  return Array.from({ length: people }, (_, index) => ({
    unit,
    roles: index === 0 ? [...roles, 'manager'] : roles,
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
  return places.map(({ unit, roles, appRoles = [], fresh = false }, index) => {
    const name = names.next().value;
    if (name === undefined) throw new RangeError('there are not so many names');
    return {
      name,
      tenant,
      userName: `${slug(name).replaceAll('-', '.')}@${domain}`,
      appRoles,
      fresh,
      manages: roles.includes('manager'),
      unitName: unit.name,
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
