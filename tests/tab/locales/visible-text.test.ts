import { expect, test } from '@jest/globals';
import { isNode, literal, type SyntaxNode, tabSources } from '../sources.ts';

const SEEN_OR_HEARD = ['aria-label', 'aria-description', 'alt', 'placeholder', 'title', 'label'];
const LETTERS = /\p{L}/u;

function visible(node: SyntaxNode): string[] {
  if (node.type === 'JSXText') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'JSXExpressionContainer') return [literal(node.expression) ?? ''];
  if (node.type !== 'JSXAttribute' || !isNode(node.name)) return [];
  const { value } = node.name;
  return typeof value === 'string' && SEEN_OR_HEARD.includes(value)
    ? [literal(node.value) ?? '']
    : [];
}

test.each(tabSources().filter(({ file }) => file.endsWith('.tsx')))(
  '$file has no words of its own',
  ({ nodes }) => {
    expect(nodes.flatMap(visible).filter((text) => LETTERS.test(text))).toEqual([]);
  },
);
