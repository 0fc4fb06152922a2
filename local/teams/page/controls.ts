import { LANGUAGES } from '@samenhang/shared/languages';
import type { Persona } from '../../demo/personas.ts';
import { suggestPersonas } from '../../demo/suggestions.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { describe } from './people.ts';
import { CONTEXTS, type HostState, THEMES, WIDTHS } from './state.ts';

type Name = 'persona' | 'theme' | 'language' | 'width' | 'context';

/** Finds a part of the page that `index.html` must have. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no #${id}`);
  return found;
}

/** Fills the controls in the chosen language, and shows what is chosen. */
export function renderControls(state: HostState, personas: readonly Persona[]): void {
  const texts = HOST_TEXTS[state.language];
  const options: Record<Exclude<Name, 'persona'>, readonly (readonly [string, string])[]> = {
    theme: THEMES.map((theme) => [theme, texts.themes[theme]]),
    language: LANGUAGES.map((language) => [language, HOST_TEXTS[language].languageName]),
    width: WIDTHS.map((width) => [width, width === 'full' ? texts.full : `${width} px`]),
    context: CONTEXTS.map((context) => [context, texts.contexts[context]]),
  };
  for (const name of ['theme', 'language', 'width', 'context'] as const) {
    fill(name, options[name].map(toOption), state);
  }
  fill('persona', personaOptions(personas, state.language), state);
  for (const [id, text] of Object.entries(labels(state.language))) {
    part(id, HTMLElement).textContent = text;
  }
}

/** Calls back with the one thing that was changed. */
export function onControl(change: (name: Name, value: string) => void): void {
  for (const name of ['persona', 'theme', 'language', 'width', 'context'] as const) {
    const select = part(name, HTMLSelectElement);
    select.addEventListener('change', () => change(name, select.value));
  }
}

function labels(language: HostState['language']): Record<string, string> {
  const texts = HOST_TEXTS[language];
  const { person, theme, width, context, synthetic, home, chooseRole } = texts;
  return {
    'persona-label': person,
    'theme-label': theme,
    'language-label': texts.language,
    'width-label': width,
    'context-label': context,
    synthetic,
    'choose-role': chooseRole,
    'tab-name': home,
    'to-outlook': texts.toOutlook,
  };
}

function fill(name: Name, options: readonly HTMLElement[], state: HostState): void {
  const select = part(name, HTMLSelectElement);
  select.replaceChildren(...options);
  select.value = state[name];
}

/** First one of each role, then everybody by organisation. */
export function personaOptions(personas: readonly Persona[], language: HostState['language']) {
  const group = (label: string, members: readonly Persona[]) => {
    const element = document.createElement('optgroup');
    element.label = label;
    element.append(...members.map((one) => toOption([one.id, describe(one, language)])));
    return element;
  };
  const first = suggestPersonas(personas);
  const rest = personas.filter((persona) => !first.includes(persona));
  const tenants = [...new Set(rest.map(({ tenant }) => tenant))].map((tenant) => {
    const organisation = personas.find((persona) => persona.tenant === tenant)?.unit ?? tenant;
    return group(
      organisation,
      rest.filter((persona) => persona.tenant === tenant),
    );
  });
  return [group(HOST_TEXTS[language].tryThese, first), ...tenants];
}

function toOption([value, label]: readonly [string, string]): HTMLOptionElement {
  return new Option(label, value);
}
