/// <reference lib="dom" />
import { LANGUAGES } from '@samenhang/shared/languages';
import type { Persona } from '../../demo/personas.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { part, personaOptions } from '../../teams/page/controls.ts';
import { THEMES } from '../../teams/page/state.ts';
import { BODIES, ITEMS, type OutlookState, PANES, TROUBLES } from './outlook-state.ts';

const NAMES = ['persona', 'item', 'body', 'theme', 'language', 'pane', 'trouble'] as const;
type Name = (typeof NAMES)[number];

/** Fills the controls in the chosen language, and shows what is chosen. */
export function renderOutlookControls(state: OutlookState, personas: readonly Persona[]): void {
  const texts = HOST_TEXTS[state.language];
  const { outlook } = texts;
  const options: Record<Exclude<Name, 'persona'>, readonly (readonly [string, string])[]> = {
    item: ITEMS.map((item) => [outlook.items[item], item]),
    body: BODIES.map((body) => [outlook.bodies[body], body]),
    theme: THEMES.map((theme) => [texts.themes[theme], theme]),
    language: LANGUAGES.map((language) => [HOST_TEXTS[language].languageName, language]),
    pane: PANES.map((width) => [`${width} px`, width]),
    trouble: TROUBLES.map((trouble) => [outlook.troubles[trouble], trouble]),
  };
  for (const name of NAMES) {
    const select = part(name, HTMLSelectElement);
    select.replaceChildren(
      ...(name === 'persona'
        ? personaOptions(personas, state.language)
        : options[name].map(([words, value]) => new Option(words, value))),
    );
    select.value = state[name];
  }
  for (const [id, text] of Object.entries(labelsOf(state)))
    part(id, HTMLElement).textContent = text;
}

/** Calls back with the one thing that was changed. */
export function onOutlookControl(change: (name: Name, value: string) => void): void {
  for (const name of NAMES) {
    const select = part(name, HTMLSelectElement);
    select.addEventListener('change', () => change(name, select.value));
  }
}

function labelsOf({ language, item }: OutlookState): Record<string, string> {
  const texts = HOST_TEXTS[language];
  const { outlook } = texts;
  return {
    'persona-label': outlook.account,
    'item-label': outlook.item,
    'body-label': outlook.body,
    'theme-label': texts.theme,
    'language-label': texts.language,
    'pane-label': outlook.pane,
    'trouble-label': outlook.trouble,
    'to-label': outlook.to,
    'subject-label': outlook.subject,
    'start-label': outlook.start,
    'end-label': outlook.end,
    'to-app-label': outlook.app,
    'item-name': outlook.items[item],
    'to-teams': 'Teams',
    synthetic: outlook.synthetic,
  };
}
