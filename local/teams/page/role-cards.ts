import type { Language } from '@samenhang/shared/languages';
import type { Persona } from '../../demo/personas.ts';
import { CARD_ROLES, personaFor, suggestMeeting } from '../../demo/suggestions.ts';
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
    return [
      cardOf(writeState({ ...state, persona: persona.id }), texts.roles[role], whoIs(persona)),
    ];
  });
  part('try-cards', HTMLElement).replaceChildren(...cards, togetherCard(state.language, personas));
}

/** The meeting, which has a page of its own. */
function togetherCard(language: Language, personas: readonly Persona[]): HTMLElement {
  const [first] = suggestMeeting(personas);
  const leads = personas.find(({ id }) => id === first?.persona);
  const href = `/local/teams/meeting?${new URLSearchParams({ language })}`;
  return cardOf(href, HOST_TEXTS[language].try.together, leads === undefined ? '' : whoIs(leads));
}

function cardOf(
  href: string,
  { name, about }: { readonly name: string; readonly about: string },
  small: string,
): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.append(lineOf('strong', name), lineOf('span', about), lineOf('small', small));
  item.append(link);
  return item;
}

const whoIs = ({ name, unit }: Persona) => `${name} · ${unit}`;

function lineOf(kind: 'strong' | 'span' | 'small', text: string): HTMLElement {
  const line = document.createElement(kind);
  line.textContent = text;
  return line;
}
