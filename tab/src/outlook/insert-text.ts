import { askOffice } from './ask-office.ts';
import type { OfficeFault, Outcome } from './office-fault.ts';
import type { BodyForm } from './office-js.ts';
import type { OpenItem } from './open-item.ts';

/** What goes into a body, and what goes above it. */
export interface Inserted {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Stands in every form of it, and by it one knows that it is there. */
  readonly link: string;
}

type Insertion =
  | { readonly kind: 'inserted' }
  /** It was there before, and nothing was done. */
  | { readonly kind: 'there' }
  | { readonly kind: 'failed'; readonly fault: OfficeFault };

/**
 * Puts the text where the cursor is in a message, and on top of an appointment, whose join block stays
 * as it is; then looks whether it is there, as some versions only say so. The subject is filled in
 * where it is empty.
 * @param again whether it is wanted a second time.
 */
export async function insertText(
  { item, kind, isOpen }: OpenItem,
  inserted: Inserted,
  again: boolean,
): Promise<Insertion> {
  const { link, subject } = inserted;
  const before = await linksIn(item, link);
  if (!before.ok) return failed(before.fault);
  if (before.value > 0 && !again) return { kind: 'there' };
  const form = await askOffice<string | number>((done) => item.body.getTypeAsync(done));
  if (!form.ok) return failed(form.fault);
  if (!isOpen()) return failed('itemSwitched');
  const written = await write({ item, kind }, inserted, form.value === 'html' ? 'html' : 'text');
  if (!written.ok) return failed(written.fault);
  const after = await linksIn(item, link);
  if (!after.ok) return failed(after.fault);
  if (after.value <= before.value) return failed(isOpen() ? 'notTaken' : 'itemSwitched');
  await fillSubject(item, subject);
  return { kind: 'inserted' };
}

const failed = (fault: OfficeFault) => ({ kind: 'failed', fault }) as const;

/** How often the link stands in the body. Not every version writes the address of a link into the text. */
async function linksIn({ body }: OpenItem['item'], link: string): Promise<Outcome<number>> {
  const text = await askOffice<string>((done) => body.getAsync('text', done));
  if (!text.ok || text.value.includes(link)) return counted(text, link);
  const html = await askOffice<string>((done) => body.getAsync('html', done));
  // A body of plain text has no other form.
  return counted(html.ok ? html : text, link);
}

function counted(read: Outcome<string>, link: string): Outcome<number> {
  if (!read.ok) return read;
  return { ok: true, value: read.value.replaceAll('&amp;', '&').split(link).length - 1 };
}

async function write(
  into: Pick<OpenItem, 'item' | 'kind'>,
  inserted: Inserted,
  form: BodyForm,
): Promise<Outcome<void>> {
  const { body } = into.item;
  const data = form === 'html' ? inserted.html : `${inserted.text}\n\n`;
  const options = { coercionType: form };
  const written = await askOffice<void>((done) =>
    into.kind === 'message'
      ? body.setSelectedDataAsync(data, options, done)
      : body.prependAsync(data, options, done),
  );
  // A body that says it is HTML, and is not.
  const isText = !written.ok && written.fault === 'refused' && form === 'html';
  return isText ? write(into, inserted, 'text') : written;
}

async function fillSubject({ subject }: OpenItem['item'], words: string): Promise<void> {
  const read = await askOffice<string>((done) => subject.getAsync(done));
  if (read.ok && read.value.trim() === '') {
    await askOffice<void>((done) => subject.setAsync(words, done));
  }
}
