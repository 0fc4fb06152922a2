import type { Node } from 'web-tree-sitter';
import { partOf, partsOf } from './syntax.ts';
import type { Value } from './values.ts';

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * The text that a literal stands for. It is cut out of the source: the grammar drops blanks beside an
 * interpolation.
 */
export function textOf(node: Node, evaluate: (inner: Node) => Value): string {
  if (node.text.startsWith("'''")) return node.text.slice(3, -3).replace(/^\r?\n/, '');
  let text = '';
  let from = 1;
  for (const hole of partsOf(node).filter(({ type }) => type === 'interpolation')) {
    text += unescaped(node.text.slice(from, hole.startIndex - node.startIndex));
    text += String(evaluate(partOf(hole, 0)));
    from = hole.endIndex - node.startIndex;
  }
  return text + unescaped(node.text.slice(from, -1));
}

function unescaped(source: string): string {
  return source.replace(/\\(.)/g, (_, escaped: string) => ESCAPED[escaped] ?? escaped);
}
