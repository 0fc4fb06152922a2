import type { BodyPart } from '../features/outlook/model/body.ts';
import { toPlainText } from '../features/outlook/model/body.ts';
import { toHtml } from '../features/outlook/model/html-body.ts';
import type { Inserted } from './insert-text.ts';

/** What was written in one language. */
export interface Written {
  readonly subject: string;
  readonly body: readonly BodyPart[];
}

/** What goes into Outlook of it, in every language that was chosen; the first gives the subject. */
export function insertedOf(written: readonly Written[], link: string): Inserted {
  const bodies = written.map(({ body }) => body);
  return {
    subject: written[0]?.subject ?? '',
    html: toHtml(...bodies),
    text: toPlainText(...bodies),
    link,
  };
}
