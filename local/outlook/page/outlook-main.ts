/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Persona } from '../../demo/personas.ts';
import { CLIENT_ID } from '../../entra/issuer.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { part } from '../../teams/page/controls.ts';
import { fetchPersonas } from '../../teams/page/people.ts';
import { followRestarts } from '../../teams/page/restarts.ts';
import { teamsAddressOf } from './deep-links.ts';
import { onOutlookControl, renderOutlookControls } from './outlook-controls.ts';
import { type OutlookState, readOutlook, writeOutlook } from './outlook-state.ts';
import { RIBBON_TEXTS } from './ribbon-texts.ts';
import { newItem } from './simulated-item.ts';

/** Under which the simulated tenant has the app. */
const APP_ID = '5a3e9a46-0000-4000-8000-000000000002';
const MINUTE_MS = 60_000;

let state = readOutlook(location.search, navigator.language);
let personas: readonly Persona[] = [];
let item = newItem(state);
const onItem = new Set<() => void>();
const onTheme = new Set<() => void>();

window.simulatedOutlook = {
  state: () => state,
  item: () => item,
  openAnother: () => openItem(),
  onItem: (listener) => void onItem.add(listener),
  onTheme: (listener) => void onTheme.add(listener),
};

onOutlookControl((name, value) => {
  const before = state;
  state = readOutlook(writeOutlook({ ...state, [name]: value }), navigator.language);
  show();
  if (name === 'item' || name === 'body') openItem();
  else if (name === 'theme') for (const listener of onTheme) listener();
  else if (name !== 'pane' && before[name] !== state[name]) openAnew();
});
part('open-pane', HTMLButtonElement).addEventListener('click', () => {
  if (part('pane-side', HTMLElement).hidden) openPane();
});
part('close-pane', HTMLButtonElement).addEventListener('click', closePane);
part('html-body', HTMLElement).addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a') : null;
  const address = link === null ? undefined : teamsAddressOf(link.href, location.origin);
  if (address === undefined) return;
  const { persona, language, theme } = state;
  window.open(`${address}&${new URLSearchParams({ persona, language, theme })}`);
});
void start();
void followRestarts();

async function start(): Promise<void> {
  try {
    personas = await fetchPersonas();
  } catch {
    const notice = part('notice', HTMLElement);
    notice.textContent = HOST_TEXTS[state.language].noPeople;
    notice.hidden = false;
  }
  const known = personas.find(({ id }) => id === state.persona) ?? firstOf(personas);
  state = { ...state, persona: known?.id ?? '' };
  show();
  openItem();
}

/** Somebody who may invite to a round. */
const firstOf = (all: readonly Persona[]) => all.find(({ roles }) => roles.includes('hr'));

function openItem(): void {
  item = newItem(state);
  showTimes();
  for (const listener of onItem) listener();
}

/** Half an hour, from the next one on: as a calendar proposes it. */
function showTimes(): void {
  const start = new Date(Math.ceil(Date.now() / (30 * MINUTE_MS)) * 30 * MINUTE_MS);
  const local = (at: number) =>
    new Date(at - start.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
  item.start.value = local(start.getTime());
  item.end.value = local(start.getTime() + 30 * MINUTE_MS);
}

/** Another language, account or trouble is another Outlook. */
function openAnew(): void {
  const wasOpen = !part('pane-side', HTMLElement).hidden;
  closePane();
  openItem();
  if (wasOpen) openPane();
}

function openPane(): void {
  const frame = document.createElement('iframe');
  frame.title = HOST_TEXTS[state.language].outlook.paneTitle;
  const address = new URLSearchParams({ app: APP_ID, client: CLIENT_ID, office: state.office });
  frame.src = `/outlook.html?${address}`;
  part('pane-side', HTMLElement).append(frame);
  showPane(true);
}

function closePane(): void {
  part('pane-side', HTMLElement).querySelector('iframe')?.remove();
  onItem.clear();
  onTheme.clear();
  showPane(false);
}

function showPane(open: boolean): void {
  part('pane-side', HTMLElement).hidden = !open;
  part('open-pane', HTMLButtonElement).ariaExpanded = String(open);
}

/** The page around the pane, as it is chosen. */
function show(): void {
  const { language, theme, pane, persona } = state;
  const texts = HOST_TEXTS[language];
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.pane = pane;
  document.documentElement.lang = language;
  document.title = texts.outlook.title;
  history.replaceState(null, '', writeOutlook(state));
  renderOutlookControls(state, personas);
  showNames(state);
  const same = { persona, theme, language };
  part('to-teams', HTMLAnchorElement).href = `/local/teams/?${new URLSearchParams(same)}`;
  const tab = new URLSearchParams({ ...same, context: 'outlook' });
  part('to-app', HTMLAnchorElement).href = `/local/teams/?${tab}`;
}

/** What only a screen reader says, and what of the ribbon the manifest words. */
function showNames({ language, item: kind }: OutlookState): void {
  const texts = HOST_TEXTS[language];
  part('settings', HTMLElement).ariaLabel = texts.settings;
  part('close-pane', HTMLButtonElement).ariaLabel = texts.outlook.closePane;
  for (const id of ['html-body', 'text-body'])
    part(id, HTMLElement).ariaLabel = texts.outlook.bodyName;
  const { invitation, review } = RIBBON_TEXTS[language].outlook;
  part('open-pane-label', HTMLElement).textContent = (
    kind === 'appointment' ? review : invitation
  ).label;
  part('open-pane', HTMLElement).hidden = kind === 'reading';
  part('times', HTMLElement).hidden = kind !== 'appointment';
}
