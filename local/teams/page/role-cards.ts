import type { Persona } from '../../demo/personas.ts';
import { CARD_ROLES, personaFor } from '../../demo/suggestions.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { part } from './controls.ts';
import { type HostState, writeState } from './state.ts';

/** Fills the page that lets one choose whom to be: a card per role, each a link. */
export function renderRoleCards(state: HostState, personas: readonly Persona[]): void {
  const texts = HOST_TEXTS[state.language].try;
  part('try-title', HTMLElement).textContent = texts.title;
  part('try-about', HTMLElement).textContent = texts.about;
  part('try-others', HTMLElement).textContent = texts.others;
  const cards = CARD_ROLES.flatMap((role) => {
    const persona = personaFor(personas, role);
    if (persona === undefined) return [];
    const { name, about } = texts.roles[role];
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = writeState({ ...state, persona: persona.id });
    link.append(lineOf('strong', name), lineOf('span', about), lineOf('small', whoIs(persona)));
    item.append(link);
    return [item];
  });
  part('try-cards', HTMLElement).replaceChildren(...cards);
}

const whoIs = ({ name, unit }: Persona) => `${name} · ${unit}`;

function lineOf(kind: 'strong' | 'span' | 'small', text: string): HTMLElement {
  const line = document.createElement(kind);
  line.textContent = text;
  return line;
}
