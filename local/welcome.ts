import type { Persona } from './demo/personas.ts';
import { suggestPersonas } from './demo/suggestions.ts';

/** What the terminal says once everything runs: where to go, and who to be there. */
export function welcome(origin: string, personas: readonly Persona[]): string {
  const lines = suggestPersonas(personas).flatMap(({ id, name, unit, roles }) => {
    const link = `${origin}/local/teams/?persona=${id}`;
    return [`  ${name}, ${unit} (${roles.join(', ')})`, `    ${link}`];
  });
  return [
    '',
    `Samenhang runs at ${origin} in a simulated Teams; all people are synthetic.`,
    'Some of them to try, in the language of your browser:',
    ...lines,
    'Stop it with Ctrl+C.',
    '',
  ].join('\n');
}
