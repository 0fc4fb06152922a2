import { expect, test } from '@jest/globals';
import { ACCESS_ROLES } from '@samenhang/shared/access/principal';
import { literal, type SyntaxNode, tabSources } from './sources.ts';

/**
 * The server says what the reader may do; the tab neither names an access role nor applies the rules
 * by which roles may do something. Survey roles are words to be shown, under the keys of the locales.
 */
const ROLES: readonly string[] = ACCESS_ROLES;
const NAMES = ['accessRoles', 'AccessRole', 'ACCESS_ROLES', 'Principal'];
const RULES = /shared\/access\/(policies|result-access|principal)/;

function decidesByRole(node: SyntaxNode): string[] {
  const text = literal(node) ?? '';
  const name = node.type === 'Identifier' && typeof node.value === 'string' ? node.value : '';
  return ROLES.includes(text) || RULES.test(text) || NAMES.includes(name) ? [text || name] : [];
}

test.each(tabSources())('$file leaves to the server who may do what', ({ nodes }) => {
  expect(nodes.flatMap(decidesByRole)).toEqual([]);
});
