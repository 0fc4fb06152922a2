import { app, authentication, pages } from '@microsoft/teams-js';
import { type HostContext, type HostLook, parseHostContext, subPageOf } from './host-context.ts';
import { within } from './within.ts';

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

/** What of teams-js is used here. */
export interface Teams {
  readonly app: {
    initialize(): Promise<void>;
    getContext(): Promise<unknown>;
    notifySuccess(): Promise<unknown>;
    notifyFailure(request: app.IFailedRequest): void;
    registerOnThemeChangeHandler(handler: (theme: unknown) => void): void;
    registerOnContextChangeHandler(handler: () => void): void;
  };
  readonly authentication: { getAuthToken(): Promise<string> };
  readonly backStack: {
    isSupported(): boolean;
    navigateBack(): Promise<void>;
    registerBackButtonHandler(handler: () => boolean): void;
  };
}

const TEAMS: Teams = { app, authentication, backStack: pages.backStack };

/** A host answers in a second; what is known without it is shown after some. */
const CONTEXT_WITHIN = 5_000;

/**
 * The host around this page; rejects where it refuses. A look that is `known` from the address is
 * taken at its word for now, so that nothing waits for the host to tell it again; the rest follows.
 * A host that does not tell its context is one that tells nothing.
 */
export async function connectToHost(
  known: HostLook | undefined,
  teams: Teams = TEAMS,
): Promise<Host> {
  await teams.app.initialize();
  const getAuthToken = tokenAskedForAtOnce(teams);
  const told = known === undefined ? await contextOf(teams) : undefined;
  const context = known ?? parseHostContext(told);
  return {
    context,
    subPage: subPageOf(told),
    watch: (listener) => watch(teams, context, listener),
    onBackButton: (goBack) => onBackButton(teams, goBack),
    ...firstNotification(teams),
    getAuthToken,
  };
}

function contextOf({ app: { getContext } }: Teams): Promise<unknown> {
  return within(CONTEXT_WITHIN, getContext()).catch(() => undefined);
}

/** The first request waits for a token: it is on its way before anybody asks. */
function tokenAskedForAtOnce({ authentication: { getAuthToken } }: Teams): () => Promise<string> {
  let first: Promise<string> | undefined = getAuthToken();
  first.catch(() => undefined);
  return () => {
    const token = first ?? getAuthToken();
    first = undefined;
    return token;
  };
}

/** The host wants to hear once how the start went; after that the page speaks for itself. */
function firstNotification(teams: Teams): Pick<Host, 'notifySuccess' | 'notifyFailure'> {
  let told = false;
  const once = (tell: () => void) => {
    if (!told) attempt(tell);
    told = true;
  };
  return {
    notifySuccess: () => once(() => void teams.app.notifySuccess().catch(() => undefined)),
    notifyFailure: (message) =>
      once(() => teams.app.notifyFailure({ reason: app.FailedReason.Other, message })),
  };
}

function watch(teams: Teams, first: HostContext, listener: (context: HostContext) => void): void {
  let current = first;
  const update = (next: HostContext) => {
    if (isSame(next, current)) return;
    current = next;
    listener(current);
  };
  // However late it comes: nothing waits for it.
  const askAgain = () =>
    void teams.app.getContext().then(
      (told) => update(parseHostContext(told)),
      () => undefined,
    );
  attempt(() =>
    teams.app.registerOnThemeChangeHandler((theme: unknown) =>
      update({ ...current, ...(typeof theme === 'string' && { theme }) }),
    ),
  );
  // Hosts differ in what they pass along: ask for the context in the form we know.
  attempt(() => teams.app.registerOnContextChangeHandler(askAgain));
  // The address may tell how the host looked some time ago.
  attempt(askAgain);
}

function isSame(one: HostContext, other: HostContext): boolean {
  const facts = (context: HostContext) => JSON.stringify(Object.entries(context).sort());
  return facts(one) === facts(other);
}

function onBackButton({ backStack }: Teams, goBack: () => boolean): void {
  attempt(() => {
    if (!backStack.isSupported()) return;
    backStack.registerBackButtonHandler(() => {
      if (!goBack()) void backStack.navigateBack().catch(() => undefined);
      return true;
    });
  });
}

/** What a host of another kind refuses is done without. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // The page goes on without it.
  }
}
