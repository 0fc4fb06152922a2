import type { MANIFEST_TEXTS } from './texts.ts';

/** Picks a text of one language. */
export type LocalizedText = (texts: (typeof MANIFEST_TEXTS)['en']) => string;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** As it stands in XML, between tags or in an attribute. */
export const attribute = (text: string) =>
  text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
