import type { BodyPart } from './body.ts';

/** Where the same follows in another language. */
const BETWEEN = '<p>* * *</p>';

/**
 * Bodies one after the other as HTML of the plainest kind: of anything more, versions of Outlook keep
 * some and drop some.
 */
export function toHtml(...bodies: readonly (readonly BodyPart[])[]): string {
  return bodies.map((parts) => parts.map(element).join('')).join(BETWEEN);
}

function element(part: BodyPart): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escaped(part.text)}</p>`;
    case 'points':
      return `<ul>${part.points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`;
    case 'link':
      // By that id Outlook knows not to put a preview of the page below it.
      return `<p><a id="LPNoLP" href="${escaped(part.href)}">${escaped(part.text)}</a></p>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
