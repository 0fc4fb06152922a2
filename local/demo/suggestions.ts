import type { Persona, PersonaRole } from './personas.ts';

const ROLES: readonly PersonaRole[] = ['respondent', 'manager', 'hr', 'board', 'technical'];

/** People to begin with: one of each role, those with the fewest others, and one of elsewhere. */
export function suggestPersonas(personas: readonly Persona[]): readonly Persona[] {
  const [first] = personas;
  const own = personas
    .filter(({ tenant }) => tenant === first?.tenant)
    .sort((a, b) => a.roles.length - b.roles.length);
  const elsewhere = personas.find(({ tenant }) => tenant !== first?.tenant);
  const chosen = ROLES.flatMap((role) => own.find(({ roles }) => roles.includes(role)) ?? []);
  return [...new Set([...chosen, ...(elsewhere === undefined ? [] : [elsewhere])])];
}
