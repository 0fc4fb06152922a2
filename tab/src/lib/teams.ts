import { app, authentication, pages } from '@microsoft/teams-js';

/** What the host tells about how it looks right now. */
export interface HostContext {
  readonly locale: string;
  readonly theme: string;
}

/** Teams, Outlook or Microsoft 365 around us. */
export interface Host {
  readonly context: HostContext;
  /** The page a deep link names. */
  readonly subPage: string | undefined;
  /** Calls back whenever the theme or the language changes. */
  watch(listener: (context: HostContext) => void): void;
  /** `goBack` says whether there was a page to go back to inside the tab. */
  onBackButton(goBack: () => boolean): void;
  notifySuccess(): void;
  notifyFailure(message: string): void;
  getAuthToken(): Promise<string>;
}

/** The host around this page, or `undefined` where there is none. */
export async function connectToHost(): Promise<Host | undefined> {
  try {
    await app.initialize();
    const { app: about, page } = await app.getContext();
    return hostOf({ locale: about.locale, theme: about.theme }, page.subPageId);
  } catch {
    return undefined;
  }
}

function hostOf(context: HostContext, subPage: string | undefined): Host {
  return {
    context,
    subPage: subPage === '' ? undefined : subPage,
    watch: (listener) => watch(context, listener),
    onBackButton,
    ...firstNotification(),
    getAuthToken: () => authentication.getAuthToken(),
  };
}

/** The host wants to hear once how the start went; after that the page speaks for itself. */
function firstNotification(): Pick<Host, 'notifySuccess' | 'notifyFailure'> {
  let told = false;
  const once = (tell: () => void) => {
    if (!told) tell();
    told = true;
  };
  return {
    notifySuccess: () => once(() => void app.notifySuccess().catch(() => undefined)),
    notifyFailure: (message) =>
      once(() => app.notifyFailure({ reason: app.FailedReason.Other, message })),
  };
}

function watch(first: HostContext, listener: (context: HostContext) => void): void {
  let current = first;
  const update = (change: Partial<HostContext>) => {
    current = { ...current, ...change };
    listener(current);
  };
  app.registerOnThemeChangeHandler((theme) => update({ theme }));
  // Hosts differ in what they pass along: ask for the context in the form we know.
  app.registerOnContextChangeHandler(() => void lookOf(app.getContext(), current).then(update));
}

async function lookOf(asked: Promise<app.Context>, otherwise: HostContext): Promise<HostContext> {
  try {
    const { app: about } = await asked;
    return { locale: about.locale, theme: about.theme };
  } catch {
    return otherwise;
  }
}

function onBackButton(goBack: () => boolean): void {
  if (!pages.backStack.isSupported()) return;
  pages.backStack.registerBackButtonHandler(() => {
    if (!goBack()) void pages.backStack.navigateBack().catch(() => undefined);
    return true;
  });
}
