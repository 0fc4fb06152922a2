import { expect, test } from '@jest/globals';
import { isNode, type SyntaxNode, tabSources } from './sources.ts';

/**
 * A browser that translates a page puts other nodes in the place of its texts. React then fails at a text
 * beside which something comes or goes, and leaves it as it was where it changes. So a text stands alone
 * in an element of its own; this finds, as far as syntax tells, one that does not.
 */
const GIVES_ELEMENTS = [
  'map',
  'flatMap',
  'children',
  'before',
  'onward',
  'after',
  'list',
  'sentences',
];

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return typeof node.value === 'string' ? node.value : '';
}

function mayBeText(node: unknown): boolean {
  if (!isNode(node)) return false;
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'TemplateLiteral':
      return true;
    case 'CallExpression':
      return !GIVES_ELEMENTS.includes(nameOf(node.callee));
    case 'Identifier':
    case 'MemberExpression':
      return !GIVES_ELEMENTS.includes(nameOf(node));
    case 'ConditionalExpression':
      return mayBeText(node.consequent) || mayBeText(node.alternate);
    case 'BinaryExpression':
      return mayBeText(node.left) || mayBeText(node.right);
    default:
      return false;
  }
}

function isBlank(node: SyntaxNode): boolean {
  if (node.type === 'JSXText') return typeof node.value === 'string' && /^\s*$/.test(node.value);
  return isNode(node.expression) && node.expression.type === 'JSXEmptyExpression';
}

const isText = (node: SyntaxNode) =>
  node.type === 'JSXText' || (node.type === 'JSXExpressionContainer' && mayBeText(node.expression));

/** How many texts of an element stand beside something else; a fragment stands beside what is around it. */
function bareTexts(node: SyntaxNode): number {
  if (!Array.isArray(node.children)) return 0;
  const within = node.children.filter(isNode).filter((child) => !isBlank(child));
  const alone = node.type === 'JSXElement' && within.length < 2;
  return alone ? 0 : within.filter(isText).length;
}

test.each(tabSources().filter(({ file }) => file.endsWith('.tsx')))(
  '$file has each text in an element of its own',
  ({ nodes }) => {
    const elements = nodes.filter(({ type }) => type === 'JSXElement' || type === 'JSXFragment');
    expect(elements.reduce((sum, element) => sum + bareTexts(element), 0)).toBe(0);
  },
);
