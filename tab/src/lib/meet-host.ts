import type { Host } from './teams.ts';
import { within } from './within.ts';

/** What came of looking for a host. */
export type Meeting =
  | { readonly kind: 'met'; readonly host: Host }
  /** The address was opened by itself, in a browser. */
  | { readonly kind: 'outside' }
  /** There is a host, and it refused or has not answered; `late` is its answer, if one comes. */
  | { readonly kind: 'silent'; readonly late: Promise<Host> };

/** A host answers in a second, on a slow phone in some. */
const ANSWERS_WITHIN = 10_000;

/** Waits for the host, but not for ever; `hosted` is whether anything is around this page. */
export async function meetHost(connecting: Promise<Host>, hosted: boolean): Promise<Meeting> {
  try {
    return { kind: 'met', host: await within(ANSWERS_WITHIN, connecting) };
  } catch {
    return hosted ? { kind: 'silent', late: connecting } : { kind: 'outside' };
  }
}

/** Whether this page is shown inside another, or by a native app. */
export function isHosted(page: Window): boolean {
  return page.parent !== page.self || 'nativeInterface' in page;
}
