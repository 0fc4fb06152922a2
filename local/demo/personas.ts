import type { TokenSubject } from '../entra/access-token.ts';
import { type DemoOrganisation, type DemoPerson, slug } from './organisation.ts';

export const PERSONA_ROLES = ['respondent', 'manager', 'hr', 'board', 'technical'] as const;
export type PersonaRole = (typeof PERSONA_ROLES)[number];

/** Somebody one can be in the simulated Teams. */
export interface Persona {
  readonly id: string;
  /** Says that nobody is called so. */
  readonly name: string;
  readonly tenant: string;
  readonly roles: readonly PersonaRole[];
  /** By name, like the organisation it belongs to. */
  readonly unit: string;
}

export interface Personas {
  readonly items: readonly Persona[];
  /** Whom a token for that persona is about. */
  subjectOf(id: string): TokenSubject | undefined;
}

/** The people of the demo organisations; their names are in no store. */
export function demoPersonas(organisations: readonly DemoOrganisation[]): Personas {
  const people = organisations.flatMap((organisation) => organisation.people);
  const subjects = new Map(people.map((person) => [idOf(person), subjectOf(person)]));
  return {
    items: people.map((person) => ({
      id: idOf(person),
      name: labelled(person),
      tenant: person.tenant,
      roles: rolesOf(person),
      unit: person.unitName,
    })),
    subjectOf: (id) => subjects.get(id),
  };
}

const idOf = ({ name }: DemoPerson) => slug(name);

/** Says that nobody is called so, wherever the name is shown. */
export const labelled = ({ name }: Pick<DemoPerson, 'name'>) => `${name} (fictief)`;

function subjectOf(person: DemoPerson): TokenSubject {
  const { tenant, userName, appRoles } = person;
  return { tenant, userName, appRoles, person: person.person.id, name: labelled(person) };
}

function rolesOf({ manages, appRoles }: DemoPerson): PersonaRole[] {
  const has: Record<PersonaRole, boolean> = {
    respondent: true,
    manager: manages,
    hr: appRoles.includes('Assessment.Admin'),
    board: appRoles.includes('Assessment.Board'),
    technical: appRoles.includes('Assessment.Technical'),
  };
  return PERSONA_ROLES.filter((role) => has[role]);
}
