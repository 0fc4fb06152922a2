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

/**
 * The host around this page, or `undefined` where there is none. A look that is `known` from the
 * address is taken at its word for now, so that nothing waits for the host to tell it again.
 */
export async function connectToHost(known: HostContext | undefined): Promise<Host | undefined> {
  try {
    await app.initialize();
    const getAuthToken = tokenAskedForAtOnce();
    const told = known === undefined ? await app.getContext() : undefined;
    const context = told === undefined ? known : lookOf(told);
    if (context === undefined) return undefined;
    return {
      context,
      subPage: told?.page.subPageId || undefined,
      watch: (listener) => watch(context, listener),
      onBackButton,
      ...firstNotification(),
      getAuthToken,
    };
  } catch {
    return undefined;
  }
}

/** The first request waits for a token: it is on its way before anybody asks. */
function tokenAskedForAtOnce(): () => Promise<string> {
  let first: Promise<string> | undefined = authentication.getAuthToken();
  first.catch(() => undefined);
  return () => {
    const token = first ?? authentication.getAuthToken();
    first = undefined;
    return token;
  };
}

const lookOf = ({ app: { locale, theme } }: app.Context): HostContext => ({ locale, theme });

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
    const next = { ...current, ...change };
    if (next.theme === current.theme && next.locale === current.locale) return;
    current = next;
    listener(current);
  };
  const askAgain = () =>
    void app.getContext().then(
      (told) => update(lookOf(told)),
      () => undefined,
    );
  app.registerOnThemeChangeHandler((theme) => update({ theme }));
  // Hosts differ in what they pass along: ask for the context in the form we know.
  app.registerOnContextChangeHandler(askAgain);
  // The address may tell how the host looked some time ago.
  askAgain();
}

function onBackButton(goBack: () => boolean): void {
  if (!pages.backStack.isSupported()) return;
  pages.backStack.registerBackButtonHandler(() => {
    if (!goBack()) void pages.backStack.navigateBack().catch(() => undefined);
    return true;
  });
}
