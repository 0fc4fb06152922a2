/// <reference types="office-js" />
import { within } from '../lib/within.ts';

/** Its types number what it names: at run time a status is `succeeded`, and a form `html`. */
type Named = string | number;

/** What a call brings back, as far as it is read here. */
export interface Answer<T> {
  readonly status: Named;
  readonly value: T;
  readonly error: { readonly code: number } | null | undefined;
}
type Done<T> = (answer: Answer<T>) => void;

/** A value of an item, such as its subject. */
interface ItemField<T> {
  getAsync(done: Done<T>): void;
  setAsync(value: T, done: Done<void>): void;
}

/** Of what is being written; of what is only read, most of it is missing. */
export interface MailItem {
  readonly itemType: string;
  readonly body: {
    getTypeAsync(done: Done<Named>): void;
    getAsync(as: BodyForm, done: Done<string>): void;
    setSelectedDataAsync(data: string, options: Coerced, done: Done<void>): void;
    prependAsync(data: string, options: Coerced, done: Done<void>): void;
  };
  readonly subject: ItemField<string>;
  readonly start: ItemField<Date>;
  readonly end: ItemField<Date>;
}

export type BodyForm = 'html' | 'text';
interface Coerced {
  readonly coercionType: BodyForm;
}

/** What of office.js is used here. Outside Outlook there is no mailbox. */
export interface OfficeJs {
  onReady(): Promise<unknown>;
  readonly EventType: {
    readonly ItemChanged: Named;
    readonly OfficeThemeChanged: Named;
  };
  readonly context: {
    readonly displayLanguage?: string;
    readonly officeTheme?: {
      readonly bodyBackgroundColor: string;
      readonly bodyForegroundColor: string;
    };
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
    readonly mailbox?: {
      readonly item?: MailItem | null;
      addHandlerAsync(type: Named, handler: () => void, done: Done<void>): void;
    };
  };
}

/** How long Outlook may take over anything, in milliseconds. */
export const ANSWERS_WITHIN = 10_000;

/** Office.js once it is ready; where its address is blocked, or it never is, that never comes. */
export async function officeReady(): Promise<OfficeJs> {
  if (!('Office' in window)) await scriptLoaded();
  const office: OfficeJs = Office;
  await office.onReady();
  return office;
}

/** The same, or a rejection where it does not come in time. */
export const officeInTime = (ready: Promise<OfficeJs>) => within(ANSWERS_WITHIN, ready);

/** Its address is in the page, and the page's policy allows no other. */
function scriptLoaded(): Promise<void> {
  const script = document.querySelector('script[src$="/office.js"]');
  return new Promise((resolve, reject) => {
    script?.addEventListener('load', () => resolve());
    script?.addEventListener('error', () => reject(new Error('office.js did not load')));
  });
}
