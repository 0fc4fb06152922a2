import { type HostState, oneOf } from './state.ts';

/** What an app gives Teams to keep of a tab that somebody adds. */
export interface AddedTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly suggestedDisplayName: string;
}

type Context = HostState['context'];

/** Where a tab is added before it is there. A meeting here has its panel at once. */
const ADDED_IN = ['channel', 'chat'] as const;

/** As long as this browser keeps it, and for whoever of the demo looks: a channel has one set of tabs. */
const keyOf = (context: Context) => `simulated-teams/${context}`;

export function addedTab(context: Context): AddedTab | undefined {
  return parseAddedTab(JSON.parse(localStorage.getItem(keyOf(context)) ?? 'null'));
}

export function keepTab(context: Context, tab: AddedTab): void {
  localStorage.setItem(keyOf(context), JSON.stringify(tab));
}

export function removeTab(context: Context): void {
  localStorage.removeItem(keyOf(context));
}

/** Whether Teams shows the page in which a tab is configured: it has none yet, and no link names a page. */
export function isBeingAdded({ context, page }: HostState): boolean {
  return page === '' && isAddedIn(context) && addedTab(context) === undefined;
}

/** The tab that stands there because somebody added it; `undefined` for the app's own. */
export function shownTab({ context, page }: HostState): AddedTab | undefined {
  return page === '' && isAddedIn(context) ? addedTab(context) : undefined;
}

const isAddedIn = (context: Context) => oneOf(ADDED_IN, context) !== undefined;

export function parseAddedTab(told: unknown): AddedTab | undefined {
  if (typeof told !== 'object' || told === null) return undefined;
  const { entityId, contentUrl, suggestedDisplayName: name }: Record<string, unknown> = { ...told };
  if (typeof entityId !== 'string' || typeof contentUrl !== 'string') return undefined;
  if (!URL.canParse(contentUrl)) return undefined;
  return { entityId, contentUrl, suggestedDisplayName: typeof name === 'string' ? name : '' };
}
