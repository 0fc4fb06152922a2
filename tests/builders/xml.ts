import { SaxesParser } from 'saxes';

interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A document of XML as a strict parser reads it. */
export interface XmlDocument {
  /** Every element, in the order in which they begin. */
  readonly elements: readonly XmlElement[];
  /** Of an element of that name, what stands in it as text, each by itself. */
  readonly textsOf: (name: string) => string[];
}

/** @throws Error where the document is not well-formed (XML 1.0), with the place. */
export function readXml(xml: string): XmlDocument {
  const parser = new SaxesParser();
  const elements: XmlElement[] = [];
  const open: { name: string; text: string }[] = [];
  const closed: { name: string; text: string }[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes: { ...attributes } });
    const element = { name, text: '' };
    open.push(element);
    closed.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const textsOf = (wanted: string) =>
    closed.filter(({ name }) => name === wanted).map(({ text }) => text);
  return { elements, textsOf };
}
