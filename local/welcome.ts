import type { Persona } from './demo/personas.ts';
import { suggestPersonas } from './demo/suggestions.ts';

/** What the terminal says once everything runs: where to go, and who to be there. */
export function welcome(origin: string, personas: readonly Persona[]): string {
  const [first] = personas;
  const lines = suggestPersonas(personas).flatMap(({ id, name, tenant, unit, roles }) => {
    const link = `${origin}/local/teams/?persona=${id}`;
    const about = tenant === first?.tenant ? '' : ': an organisation without a round yet';
    return [`  ${name}, ${unit} (${roles.join(', ')})${about}`, `    ${link}`];
  });
  return [
    '',
    `Samenhang runs at ${origin} in a simulated Teams; all people are synthetic.`,
    'Open that address and choose a role, or be one of these, in your browser’s language:',
    ...lines,
    'Stop it with Ctrl+C.',
    '',
  ].join('\n');
}
