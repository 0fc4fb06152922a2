import { HOST_TEXTS } from '../../host-texts.ts';
import { type AddedTab, parseAddedTab } from './added-tab.ts';
import { part } from './controls.ts';
import type { Answer } from './host-protocol.ts';
import type { HostState } from './state.ts';

interface Surroundings {
  /** Tells the app that Save was pressed. */
  readonly pushSave: () => void;
  readonly onAdded: (tab: AddedTab) => void;
  readonly language: () => HostState['language'];
}

/** The foot of the dialog in which a tab is configured: Save, as soon as the app says that it can be. */
export function addDialog({ pushSave, onAdded, language }: Surroundings) {
  const dialog = part('add-tab', HTMLElement);
  const save = part('add-tab-save', HTMLButtonElement);
  const failed = part('add-tab-failed', HTMLElement);
  let given: AddedTab | undefined;
  const say = (text: string) => {
    failed.textContent = text;
  };
  const fail = () => {
    save.disabled = false;
    say(HOST_TEXTS[language()].addTab.failed);
  };
  save.addEventListener('click', () => {
    save.disabled = true;
    say('');
    pushSave();
  });
  const answers: Record<string, Answer> = {
    'settings.setValidityState': ([isValid]) => {
      save.disabled = isValid !== true;
      return undefined;
    },
    'settings.setSettings': ([config]) => {
      given = parseAddedTab(config);
      return [given !== undefined];
    },
    // Teams adds what it was given by now, and so nothing where saving was called done too early.
    'settings.save.success': () => {
      if (given === undefined) fail();
      else onAdded(given);
      return undefined;
    },
    'settings.save.failure': () => {
      fail();
      return undefined;
    },
  };
  return {
    answers,
    show: (isShown: boolean) => {
      const texts = HOST_TEXTS[language()].addTab;
      dialog.hidden = !isShown;
      part('add-tab-about', HTMLElement).textContent = texts.about;
      save.textContent = texts.save;
    },
    /** For a page that was opened anew. */
    reset: () => {
      given = undefined;
      save.disabled = true;
      say('');
    },
  };
}
