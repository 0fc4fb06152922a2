import { expect, test } from '@jest/globals';
import { DEFAULT_LANGUAGE } from '@samenhang/shared/languages';
import { readTexts, TAB_TEXT_FILES, textsOf } from '../../builders/locales.ts';
import { isNode, literal, type SyntaxNode, tabSources } from '../sources.ts';

const keys = [...textsOf(DEFAULT_LANGUAGE, ...TAB_TEXT_FILES).keys()].map((key) =>
  key.replace(/_(zero|one|two|few|many|other)$/, ''),
);
const sources = tabSources();
const nodes = sources.flatMap((source) => source.nodes);

/** A template literal as a pattern: what is computed may be one name. */
function pattern(node: SyntaxNode): RegExp | undefined {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  const fixed = node.quasis.map((quasi: unknown) =>
    isNode(quasi) && typeof quasi.raw === 'string' ? quasi.raw.replaceAll('.', '\\.') : '',
  );
  return fixed.length > 1 && /^\w+\\\.$/.test(fixed[0] ?? '')
    ? new RegExp(`^${fixed.join('\\w+')}$`)
    : undefined;
}

/** What is given to `t(…)` as a plain string. */
function translated(node: SyntaxNode): string[] {
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.value !== 't') return [];
  const [first] = Array.isArray(node.arguments) ? node.arguments : [];
  const key = literal(first?.expression);
  return key === undefined ? [] : [key];
}

test('no section stands in two files', () => {
  const sections = TAB_TEXT_FILES.flatMap((file) => Object.keys(readTexts(DEFAULT_LANGUAGE, file)));
  expect(new Set(sections).size).toBe(sections.length);
});

test('every key that the code asks for exists', () => {
  const asked = nodes.flatMap(translated);
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
});

test('every key is used', () => {
  const mentioned = new Set(nodes.map(literal));
  const patterns = nodes.map(pattern).filter((one) => one !== undefined);
  const unused = keys.filter(
    (key) => !mentioned.has(key) && !patterns.some((one) => one.test(key)),
  );
  expect(unused).toEqual([]);
});
