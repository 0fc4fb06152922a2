import { app, authentication, pages } from '@microsoft/teams-js';
import { type HostContext, type HostLook, parseHostContext, subPageOf } from './host-context.ts';

/** Teams, Outlook or Microsoft 365 around us. */
export interface Host {
  /** As far as it is known yet: of where we are shown, nothing where the look came from the address. */
  readonly context: HostContext;
  /** The page a deep link names. */
  readonly subPage: string | undefined;
  /** Calls back whenever the host tells something else than before: where we are shown, too. */
  watch(listener: (context: HostContext) => void): void;
  /** `goBack` says whether there was a page to go back to inside the tab. */
  onBackButton(goBack: () => boolean): void;
  notifySuccess(): void;
  notifyFailure(message: string): void;
  getAuthToken(): Promise<string>;
}

/**
 * The host around this page, or `undefined` where there is none. A look that is `known` from the
 * address is taken at its word for now, so that nothing waits for the host to tell it again; the rest
 * follows.
 */
export async function connectToHost(known: HostLook | undefined): Promise<Host | undefined> {
  try {
    await app.initialize();
    const getAuthToken = tokenAskedForAtOnce();
    const told = known === undefined ? await app.getContext() : undefined;
    const context = known ?? parseHostContext(told);
    return {
      context,
      subPage: subPageOf(told),
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
  const update = (next: HostContext) => {
    if (isSame(next, current)) return;
    current = next;
    listener(current);
  };
  const askAgain = () =>
    void app.getContext().then(
      (told) => update(parseHostContext(told)),
      () => undefined,
    );
  app.registerOnThemeChangeHandler((theme) => update({ ...current, theme }));
  // Hosts differ in what they pass along: ask for the context in the form we know.
  app.registerOnContextChangeHandler(askAgain);
  // The address may tell how the host looked some time ago.
  askAgain();
}

function isSame(one: HostContext, other: HostContext): boolean {
  const facts = (context: HostContext) => JSON.stringify(Object.entries(context).sort());
  return facts(one) === facts(other);
}

function onBackButton(goBack: () => boolean): void {
  if (!pages.backStack.isSupported()) return;
  pages.backStack.registerBackButtonHandler(() => {
    if (!goBack()) void pages.backStack.navigateBack().catch(() => undefined);
    return true;
  });
}
