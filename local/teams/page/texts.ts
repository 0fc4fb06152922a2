import type { HostState } from './state.ts';

/** The words of the host page itself; the app inside brings its own. */
export interface Texts {
  readonly title: string;
  readonly synthetic: string;
  readonly settings: string;
  readonly person: string;
  readonly theme: string;
  readonly language: string;
  readonly width: string;
  readonly context: string;
  readonly themes: Readonly<Record<HostState['theme'], string>>;
  readonly contexts: Readonly<Record<HostState['context'], string>>;
  readonly full: string;
  readonly tryThese: string;
  readonly back: string;
  readonly tabs: string;
  readonly home: string;
  readonly app: string;
  readonly search: string;
  readonly rail: readonly string[];
  readonly noPeople: string;
  readonly failed: string;
  readonly roles: Readonly<Record<string, string>>;
}

const nl: Texts = {
  title: 'Samenhang in een gesimuleerd Teams',
  synthetic: 'Gesimuleerd Teams · verzonnen mensen',
  settings: 'Instellingen van de simulatie',
  person: 'Persoon',
  theme: 'Thema',
  language: 'Taal',
  width: 'Breedte',
  context: 'Plaats',
  themes: { default: 'Licht', dark: 'Donker', contrast: 'Hoog contrast' },
  contexts: {
    personal: 'Persoonlijk tabblad',
    channel: 'Tabblad in een kanaal',
    chat: 'Tabblad in een chat',
    meeting: 'Zijpaneel van een vergadering',
  },
  full: 'Volledig',
  tryThese: 'Om te proberen',
  back: 'Terug',
  tabs: 'Tabbladen van de app',
  home: 'Start',
  app: 'App in Teams',
  search: 'Zoeken',
  rail: ['Activiteit', 'Chat', 'Agenda', 'Samenhang'],
  noPeople: 'De lijst met mensen is niet te laden. Draait de lokale server nog?',
  failed: 'De app meldt dat het starten is mislukt.',
  roles: {
    respondent: 'medewerker',
    manager: 'leidinggevende',
    hr: 'HR-beheer',
    board: 'directie',
    technical: 'technisch beheer',
  },
};

const en: Texts = {
  title: 'Samenhang in a simulated Teams',
  synthetic: 'Simulated Teams · synthetic people',
  settings: 'Settings of the simulation',
  person: 'Person',
  theme: 'Theme',
  language: 'Language',
  width: 'Width',
  context: 'Place',
  themes: { default: 'Light', dark: 'Dark', contrast: 'High contrast' },
  contexts: {
    personal: 'Personal tab',
    channel: 'Tab in a channel',
    chat: 'Tab in a chat',
    meeting: 'Side panel of a meeting',
  },
  full: 'Full',
  tryThese: 'To try',
  back: 'Back',
  tabs: 'Tabs of the app',
  home: 'Home',
  app: 'App in Teams',
  search: 'Search',
  rail: ['Activity', 'Chat', 'Calendar', 'Samenhang'],
  noPeople: 'The list of people did not load. Is the local server still running?',
  failed: 'The app says that it failed to start.',
  roles: {
    respondent: 'staff',
    manager: 'manager',
    hr: 'HR admin',
    board: 'board',
    technical: 'technical admin',
  },
};

export const TEXTS: Readonly<Record<HostState['language'], Texts>> = { nl, en };
