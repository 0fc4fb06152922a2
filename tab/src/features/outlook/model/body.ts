/** A part of the body of a message or an appointment. */
export type BodyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** Where the same follows in another language. */
const BETWEEN = '\n\n* * *\n\n';

/** Bodies one after the other as plain text, with the address of a link behind its words. */
export function toPlainText(...bodies: readonly (readonly BodyPart[])[]): string {
  return bodies.map((parts) => parts.map(plain).join('\n\n')).join(BETWEEN);
}

function plain(part: BodyPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'points':
      return part.points.map((point) => `– ${point}`).join('\n');
    case 'link':
      return `${part.text}:\n${part.href}`;
  }
}
