import { within } from './within.ts';

/** What came of looking for a host. */
export type Meeting<T> =
  | { readonly kind: 'met'; readonly met: T }
  /** The address was opened by itself, in a browser. */
  | { readonly kind: 'outside' }
  /** There is a host, and it refused or has not answered; `late` is its answer, if one comes. */
  | { readonly kind: 'silent'; readonly late: Promise<T> };

/** A host answers in a second, on a slow phone in some. */
const ANSWERS_WITHIN = 10_000;

/** Waits for the host, but not for ever; `hosted` is whether anything is around this page. */
export async function meetHost<T>(connecting: Promise<T>, hosted: boolean): Promise<Meeting<T>> {
  try {
    return { kind: 'met', met: await within(ANSWERS_WITHIN, connecting) };
  } catch {
    return hosted ? { kind: 'silent', late: connecting } : { kind: 'outside' };
  }
}

/** Whether this page is shown inside another, or by a native app. */
export function isHosted(page: Window): boolean {
  return page.parent !== page.self || 'nativeInterface' in page;
}
