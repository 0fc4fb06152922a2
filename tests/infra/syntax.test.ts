import { describe, expect, test } from '@jest/globals';
import type { Node } from 'web-tree-sitter';
import { CHOICES, deployer, infraSources } from './bicep/infra-files.ts';
import { bicepParser, partOf, partsOf, syntaxFaults } from './bicep/syntax.ts';

const sources = infraSources();
const templates = [...sources].filter(([file]) => file.endsWith('.bicep'));

describe.each(templates)('%s', (_, text) => {
  test('is Bicep', async () => {
    expect(syntaxFaults((await bicepParser())(text))).toEqual([]);
  });

  test('declares nothing that it does not use', async () => {
    const root = (await bicepParser())(text);
    const used = new Set(identifiersOf(root));
    const declared = partsOf(root).filter(({ type }) => /^(parameter|variable)_decl/.test(type));
    expect(declared.map((node) => partOf(node, 0).text).filter((name) => !used.has(name))).toEqual(
      [],
    );
  });

  test('can be read whole', () => {
    expect(text.trimEnd().split('\n').length).toBeLessThan(150);
  });
});

test('text that is no Bicep is found, with its place', async () => {
  const parse = await bicepParser();
  expect(syntaxFaults(parse("param name string\nresource = 'x'\n"))[0]).toMatch(/^2:1 /);
});

test.each(Object.keys(CHOICES))('main.bicep can be deployed: %s', async (choice) => {
  const deploy = await deployer();
  expect(deploy(sources, CHOICES[choice] ?? {}).resources.length).toBeGreaterThan(50);
});

describe('a template is refused, with its place,', () => {
  test.each([
    ['a name that is not declared', 'param principalId string', '', /principalId/],
    ['a parameter that no module has', 'token: token,', 'tokens: token,', /no parameter tokens/],
    ['a parameter that is not given', 'token: token,', '', /token is not given/],
    ['a value that is not allowed', "string = 'purge'", "string = 'shred'", /cannot be "shred"/],
    [
      'an answer that Azure does not give',
      'primaryEndpoints.table',
      'primaryEndpoint.table',
      /nothing/,
    ],
    ['a file that is not there', 'queries/slow.kql', 'queries/fast.kql', /fast.kql is not there/],
  ])('for %s', async (_, from, to, fault) => {
    const deploy = await deployer();
    const broken = new Map([...sources].map(([file, text]) => [file, text.replace(from, to)]));
    expect(() => deploy(broken, {})).toThrow(fault);
  });
});

/** Names where they are used, not where they are declared or are keys of an object. */
function identifiersOf(node: Node): string[] {
  const named = ['object_property', 'parameter_declaration', 'variable_declaration'];
  return partsOf(node).flatMap((part, at) => {
    if (part.type !== 'identifier') return identifiersOf(part);
    return named.includes(node.type) && at === 0 ? [] : [part.text];
  });
}
