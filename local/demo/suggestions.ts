import type { Persona, PersonaRole } from './personas.ts';
import { PLANNING_TEAM_NAME } from './shape.ts';

const ROLES: readonly PersonaRole[] = ['respondent', 'manager', 'hr', 'board', 'technical'];

/** Those that show what the product is for; `begin` is HR where nothing is there yet. */
export const CARD_ROLES = ['respondent', 'manager', 'hr', 'board', 'begin'] as const;
type CardRole = (typeof CARD_ROLES)[number];

/** Somebody with that role, and with the fewest others: of the first organisation, or the empty one. */
export function personaFor(personas: readonly Persona[], role: CardRole): Persona | undefined {
  return role === 'begin'
    ? personaOf(personas, personas.at(-1)?.tenant, 'hr')
    : personaOf(personas, personas[0]?.tenant, role);
}

function personaOf(
  personas: readonly Persona[],
  organisation: string | undefined,
  role: PersonaRole,
): Persona | undefined {
  return personas
    .filter(({ tenant }) => tenant === organisation)
    .sort((a, b) => a.roles.length - b.roles.length)
    .find(({ roles }) => roles.includes(role));
}

/**
 * People to begin with: one of each role, those with the fewest others, and one of elsewhere; of the
 * last organisation, where nothing is there yet, those who bring it in.
 */
export function suggestPersonas(personas: readonly Persona[]): readonly Persona[] {
  const [first, last] = [personas[0]?.tenant, personas.at(-1)?.tenant];
  const chosen = ROLES.map((role) => personaOf(personas, first, role));
  const elsewhere = personas.find(({ tenant }) => tenant !== first);
  const begins = (['hr', 'technical'] as const).map((role) => personaOf(personas, last, role));
  const suggested = [...chosen, elsewhere, ...begins].filter((one) => one !== undefined);
  return [...new Set(suggested)];
}

/**
 * Who talks about a result together: whoever manages the team that has a plan, who organises the
 * meeting, and two of its people, one of whom may share as well.
 */
export function suggestMeeting(personas: readonly Persona[]) {
  const team = personas.filter(
    ({ tenant, unit }) => tenant === personas[0]?.tenant && unit === PLANNING_TEAM_NAME,
  );
  const manager = team.find(({ roles }) => roles.includes('manager'));
  const [one, other] = team.filter(({ roles }) => !roles.includes('manager'));
  const attending = [
    { person: manager, role: 'organiser' },
    { person: one, role: 'presenter' },
    { person: other, role: 'attendee' },
  ] as const;
  return attending.flatMap(({ person, role }) =>
    person === undefined ? [] : [{ persona: person.id, role }],
  );
}
