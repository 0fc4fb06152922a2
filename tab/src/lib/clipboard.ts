import { within } from './within.ts';

/** Some hosts neither allow the clipboard nor refuse it. */
const CLIPBOARD_WITHIN = 3_000;

/** Puts a text onto the clipboard; says whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await within(CLIPBOARD_WITHIN, navigator.clipboard.writeText(text));
    return true;
  } catch {
    return false;
  }
}
