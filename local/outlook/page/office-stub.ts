/// <reference lib="dom" />
import { stubItem } from './item-stub.ts';
import { nestedAuthBridge } from './nested-auth-bridge.ts';
import type { Methods } from './stubbed.ts';
import { THEME_COLOURS } from './theme-colours.ts';

/** What stands in for office.js: what the pane uses of it, and its bad manners, which it always has. */
const outlook = window.parent.simulatedOutlook;
if (outlook === undefined) throw new Error('not inside the simulated Outlook');
const { state } = outlook;

Object.assign(window.history, { pushState: null, replaceState: null });
const unsupported = () => {
  throw new Error('not supported in an add-in');
};
Object.assign(window, { alert: unsupported, confirm: unsupported, prompt: unsupported });
if (!['noBridge', 'noSignIn'].includes(state().trouble)) {
  Object.assign(window, { nestedAppAuthBridge: nestedAuthBridge(state) });
}

const listeners: Record<string, (handler: () => void) => void> = {
  olkItemSelectedChanged: outlook.onItem,
  officeThemeChanged: outlook.onTheme,
};
const never = new Promise(() => undefined);
const item = stubItem(outlook);
const mailbox: Methods<Office.Mailbox, 'addHandlerAsync'> & { readonly item: unknown } = {
  get item() {
    return item();
  },
  addHandlerAsync: (type, handler) => listeners[String(type)]?.(() => handlerOf(handler)?.()),
};
const context: Record<keyof Pick<Office.Context, 'displayLanguage' | 'mailbox'>, unknown> &
  Record<keyof Pick<Office.Context, 'officeTheme' | 'requirements'>, unknown> = {
  // Outlook names a region as well.
  displayLanguage: state().language === 'en' ? 'en-GB' : state().language,
  mailbox,
  get officeTheme() {
    return THEME_COLOURS[state().theme];
  },
  requirements: {
    isSetSupported: (name: string) => name !== 'NestedAppAuth' || state().trouble !== 'noSignIn',
  } satisfies Methods<Office.RequirementSetSupport, 'isSetSupported'>,
};
const office: Record<keyof Pick<typeof Office, 'onReady' | 'context' | 'EventType'>, unknown> = {
  context,
  onReady: () => (state().trouble === 'neverReady' ? never : Promise.resolve({ host: 'Outlook' })),
  EventType: {
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
  } satisfies Partial<Record<keyof typeof Office.EventType, string>>,
};
Object.assign(window, { Office: office });

function handlerOf(value: unknown): (() => unknown) | undefined {
  return typeof value === 'function' ? () => value() : undefined;
}
