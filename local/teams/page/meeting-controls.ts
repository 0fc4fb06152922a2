/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { LANGUAGES } from '@samenhang/shared/languages';
import type { Persona } from '../../demo/personas.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { part, personaOptions } from './controls.ts';
import {
  type MeetingState,
  MOST,
  PANEL_WIDTHS,
  SHARING_MODES,
  STAGE_SIZES,
} from './meeting-state.ts';
import { THEMES } from './state.ts';

const CHOICES = ['theme', 'language', 'panel', 'stage', 'sharing'] as const;
type Choice = (typeof CHOICES)[number];

/** Calls back with the one thing that was chosen otherwise. */
export function onChoice(change: (name: Choice, value: string) => void): void {
  for (const name of CHOICES) {
    const select = part(name, HTMLSelectElement);
    select.addEventListener('change', () => change(name, select.value));
  }
}

/** Everything around the people, in the chosen language. */
export function renderMeeting(state: MeetingState, personas: readonly Persona[]): void {
  const texts = HOST_TEXTS[state.language];
  const words = texts.meeting;
  const { dataset } = document.documentElement;
  Object.assign(dataset, { theme: state.theme, panel: state.panel, stage: state.stage });
  document.documentElement.lang = state.language;
  document.title = `${words.title} · ${texts.title}`;
  const labels: Readonly<Record<string, string>> = {
    synthetic: texts.synthetic,
    'choose-role': texts.chooseRole,
    'theme-label': texts.theme,
    'language-label': texts.language,
    'panel-label': words.panel,
    'stage-label': words.stage,
    'sharing-label': words.sharing,
    'clock-label': texts.clock.name,
    'meeting-title': words.title,
    'meeting-about': words.about,
    'join-label': words.joins,
    join: words.join,
    series: words.series,
  };
  for (const [id, text] of Object.entries(labels)) part(id, HTMLElement).textContent = text;
  part('settings', HTMLElement).ariaLabel = texts.settings;
  part('seats', HTMLElement).ariaLabel = words.seats;
  renderChoices(state);
  renderJoining(state, personas);
}

function renderChoices(state: MeetingState): void {
  const texts = HOST_TEXTS[state.language];
  const named: Readonly<Record<Choice, readonly (readonly [string, string])[]>> = {
    theme: THEMES.map((theme) => [theme, texts.themes[theme]]),
    language: LANGUAGES.map((language) => [language, HOST_TEXTS[language].languageName]),
    panel: PANEL_WIDTHS.map((width) => [width, `${width} px`]),
    stage: STAGE_SIZES.map((size) => [size, `${size.replace('x', ' × ')} px`]),
    sharing: SHARING_MODES.map((mode) => [mode, texts.meeting.sharingModes[mode]]),
  };
  for (const name of CHOICES) {
    const select = part(name, HTMLSelectElement);
    select.replaceChildren(...named[name].map(([value, text]) => new Option(text, value)));
    select.value = state[name];
  }
}

/** Whoever is not there yet, colleagues of the first one's team before all others. */
function renderJoining({ people, language }: MeetingState, personas: readonly Persona[]): void {
  const absent = personas.filter(({ id }) => !people.some(({ persona }) => persona === id));
  const { tenant, unit } = personas.find(({ id }) => id === people[0]?.persona) ?? {};
  const next = absent.find((one) => one.tenant === tenant && one.unit === unit);
  const select = part('joining', HTMLSelectElement);
  const chosen = absent.find(({ id }) => id === select.value);
  select.replaceChildren(...personaOptions(absent, language));
  select.value = (chosen ?? next ?? absent[0])?.id ?? '';
  const isFull = people.length >= MOST;
  select.disabled = isFull;
  part('join', HTMLButtonElement).disabled = isFull;
}
