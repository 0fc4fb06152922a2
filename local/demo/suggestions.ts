import type { Persona, PersonaRole } from './personas.ts';

const ROLES: readonly PersonaRole[] = ['respondent', 'manager', 'hr', 'board', 'technical'];

/** Those that show what the product is for. */
export const CARD_ROLES = ['respondent', 'manager', 'hr', 'board'] as const;

/** Somebody of the first organisation with that role, and with the fewest others. */
export function personaFor(personas: readonly Persona[], role: PersonaRole): Persona | undefined {
  const [first] = personas;
  return personas
    .filter(({ tenant }) => tenant === first?.tenant)
    .sort((a, b) => a.roles.length - b.roles.length)
    .find(({ roles }) => roles.includes(role));
}

/** People to begin with: one of each role, those with the fewest others, and one of elsewhere. */
export function suggestPersonas(personas: readonly Persona[]): readonly Persona[] {
  const [first] = personas;
  const elsewhere = personas.find(({ tenant }) => tenant !== first?.tenant);
  const chosen = ROLES.flatMap((role) => personaFor(personas, role) ?? []);
  return [...new Set([...chosen, ...(elsewhere === undefined ? [] : [elsewhere])])];
}
