/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Persona } from '../../demo/personas.ts';
import { HOST_TEXTS } from '../../host-texts.ts';
import { showActivity } from './activity.ts';
import { addDialog } from './add-dialog.ts';
import { isBeingAdded, keepTab, removeTab, shownTab } from './added-tab.ts';
import { onClock, renderClock } from './clock.ts';
import { onControl, part, renderControls } from './controls.ts';
import { hostProtocol } from './host-protocol.ts';
import { showMailbox } from './mailbox.ts';
import { fetchPersonas, initialsOf } from './people.ts';
import { followRestarts } from './restarts.ts';
import { renderRoleCards } from './role-cards.ts';
import { type HostState, readState, writeState } from './state.ts';
import { addressOf, contextOf, personalTabAnswers } from './tab-answers.ts';

const frame = part('app', HTMLIFrameElement);
const notice = part('notice', HTMLElement);
let state = readState(location.search, navigator.language);
let personas: readonly Persona[] = [];

const dialog = addDialog({
  pushSave: () => protocol.push('settings.save', {}),
  onAdded: (tab) => {
    keepTab(state.context, tab);
    show();
    openApp();
  },
  language: () => state.language,
});
const protocol = hostProtocol(frame, {
  ...personalTabAnswers({
    state: () => state,
    loaded: (succeeded) => say(succeeded ? '' : HOST_TEXTS[state.language].failed),
  }),
  ...dialog.answers,
});

onControl((name, value) => {
  void change(readState(writeState({ ...state, [name]: value }), navigator.language));
});
part('back', HTMLButtonElement).addEventListener('click', () => protocol.push('backButtonPress'));
part('remove-tab', HTMLButtonElement).addEventListener('click', () => {
  removeTab(state.context);
  show();
  openApp();
});
part('activity', HTMLButtonElement).addEventListener('click', () => {
  void showActivity(state.persona, state.language, (page) => {
    state = { ...state, page };
    show();
    openApp();
  });
});
part('mailbox', HTMLButtonElement).addEventListener('click', () => {
  void showMailbox(state.persona, state.language);
});
onClock(() => {
  show();
  openApp();
});
window.addEventListener('popstate', () => {
  void change(readState(location.search, navigator.language));
});
void start();
void followRestarts();

async function start(): Promise<void> {
  try {
    personas = await fetchPersonas();
  } catch {
    return say(HOST_TEXTS[state.language].noPeople);
  }
  const known = personas.some(({ id }) => id === state.persona);
  if (!known) state = { ...state, persona: '' };
  show();
  openApp();
}

/** Theme and language go to the app as it runs; another person or place opens it anew. */
async function change(next: HostState): Promise<void> {
  const before = state;
  state = next;
  show();
  if (next.persona !== before.persona || next.context !== before.context) return openApp();
  if (next.persona === '') return;
  if (next.theme !== before.theme) protocol.push('themeChange', next.theme);
  if (next.theme !== before.theme || next.language !== before.language) {
    protocol.push('contextChange', await contextOf(next));
  }
}

/** As the same person, who sees the same theme and language. */
function outlookFor({ persona, theme, language }: HostState): string {
  return `/local/outlook/?${new URLSearchParams({ persona, theme, language })}`;
}

function openApp(): void {
  protocol.reset();
  say('');
  if (state.persona === '') return;
  dialog.reset();
  frame.src = addressOf(state);
}

/** The page around the app, as it is chosen. */
function show(): void {
  const texts = HOST_TEXTS[state.language];
  const { dataset } = document.documentElement;
  dataset.theme = state.theme;
  dataset.width = state.width;
  document.documentElement.lang = state.language;
  document.title = texts.title;
  part('to-outlook', HTMLAnchorElement).href = outlookFor(state);
  history.replaceState(null, '', writeState(state));
  renderControls(state, personas);
  void renderClock(state.language);
  const name = personas.find(({ id }) => id === state.persona)?.name ?? '';
  part('avatar', HTMLElement).textContent = initialsOf(name);
  part('avatar', HTMLElement).hidden = name === '';
  part('person-name', HTMLElement).textContent = name;
  part('settings', HTMLElement).ariaLabel = texts.settings;
  part('tabs', HTMLElement).ariaLabel = texts.tabs;
  part('back', HTMLButtonElement).ariaLabel = texts.back;
  part('activity', HTMLButtonElement).ariaLabel = texts.activity.title;
  part('mailbox', HTMLButtonElement).ariaLabel = texts.mailbox.title;
  frame.title = texts.app;
  showAdded();
  const chooses = state.persona === '' && personas.length > 0;
  part('try', HTMLElement).hidden = !chooses;
  if (chooses) frame.remove();
  else if (!frame.isConnected) part('stage', HTMLElement).append(frame);
  if (chooses) renderRoleCards(state, personas);
}

/** A tab that somebody adds has a foot with Save; one that was added has a name, and can be taken away. */
function showAdded(): void {
  const added = shownTab(state);
  const texts = HOST_TEXTS[state.language];
  dialog.show(state.persona !== '' && isBeingAdded(state));
  part('remove-tab', HTMLButtonElement).hidden = added === undefined;
  part('remove-tab', HTMLButtonElement).textContent = texts.addTab.remove;
  part('tab-name', HTMLElement).textContent = added?.suggestedDisplayName || texts.home;
}

function say(text: string): void {
  notice.textContent = text;
  notice.hidden = text === '';
}
