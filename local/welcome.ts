import type { Persona } from './demo/personas.ts';
import { suggestPersonas } from './demo/suggestions.ts';

const ELSEWHERE = ': an organisation without a round yet';
/** By whether it is the first organisation, or the last, of whom nothing is known yet. */
const ABOUT = ['', ': an organisation that begins, with nobody in it yet'];

/** What the terminal says once everything runs: where to go, and who to be there. */
export function welcome(origin: string, personas: readonly Persona[]): string {
  const [first] = personas;
  const lines = suggestPersonas(personas).flatMap(({ id, name, tenant, unit, roles }) => {
    const link = `${origin}/local/teams/?persona=${id}`;
    const about = ABOUT[[first?.tenant, personas.at(-1)?.tenant].indexOf(tenant)] ?? ELSEWHERE;
    return [`  ${name}, ${unit} (${roles.join(', ')})${about}`, `    ${link}`];
  });
  return [
    '',
    `Samenhang runs at ${origin} in a simulated Teams; all people are synthetic.`,
    'Open that address and choose a role, or be one of these, in your browser’s language:',
    ...lines,
    '  A review together, in a meeting: three people side by side',
    `    ${origin}/local/teams/meeting`,
    'Stop it with Ctrl+C.',
    '',
  ].join('\n');
}
