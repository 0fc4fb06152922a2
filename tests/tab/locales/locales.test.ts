import { expect, test } from '@jest/globals';
import en from '../../../tab/src/locales/en.json';
import enResults from '../../../tab/src/locales/results.en.json';
import { isNode, literal, type SyntaxNode, tabSources } from '../sources.ts';
import { textsOf } from './texts.ts';

const english = textsOf('en');
const dutch = textsOf('nl');
const keys = [...english.keys()].map((key) => key.replace(/_(one|other)$/, ''));
const sources = tabSources();
const nodes = sources.flatMap((source) => source.nodes);

const placeholders = (text = '') =>
  [...text.matchAll(/{{(\w+)(?:, number)?}}/g)].map(([, name]) => name).sort();

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
  const sections = [...Object.keys(en), ...Object.keys(enResults)];
  expect(new Set(sections).size).toBe(sections.length);
});

test('both languages have the same keys', () => {
  expect([...dutch.keys()]).toEqual([...english.keys()]);
});

test.each([...english])('%s has the same placeholders in both languages', (key, text) => {
  expect(placeholders(dutch.get(key))).toEqual(placeholders(text));
});

test('nothing is empty, and a plural has all its forms', () => {
  for (const [key, text] of [...english, ...dutch]) {
    expect(text.trim()).not.toBe('');
    if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other'))).toBe(true);
  }
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

test('Dutch addresses the reader as "je"', () => {
  for (const text of dutch.values()) expect(text).not.toMatch(/\b(u|uw)\b/i);
});
