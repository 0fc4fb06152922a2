import { describe, expect, test } from '@jest/globals';
import { CHOICES, deployer, infraSources } from './bicep/infra-files.ts';
import type { Sources } from './bicep/template.ts';
import type { Properties } from './bicep/values.ts';
import type { Deployed } from './policy/deployed.ts';
import { RULES, type RuleName } from './policy/rules.ts';
import { SEEDED_FAULTS } from './policy/seeded-faults.ts';

const sources = infraSources();
const rules = Object.entries(RULES);

async function deployed(templates: Sources, choice: Properties): Promise<Deployed> {
  const deployment = (await deployer())(templates, choice);
  return {
    ...deployment,
    sources: templates,
    privateData: choice.privateData === true,
    keyDestruction: String(choice.keyDestruction ?? 'purge'),
    useCustomKeyRole: choice.useCustomKeyRole !== false,
  };
}

describe.each(Object.keys(CHOICES))('%s:', (choice) => {
  test.each(rules)('%s', async (_, rule) => {
    expect(rule(await deployed(sources, CHOICES[choice] ?? {}))).toEqual([]);
  });
});

describe('a seeded fault is found by', () => {
  test.each(SEEDED_FAULTS)('%s: %s, %j → %j', async (rule, file, from, to, choice = {}) => {
    const text = sources.get(file) ?? '';
    expect(text).toContain(from);
    const broken = new Map(sources).set(
      file,
      text.replace(from, () => to),
    );
    expect(RULES[rule](await deployed(broken, choice))).not.toEqual([]);
  });

  test('every rule', () => {
    const shown = new Set<RuleName>(SEEDED_FAULTS.map(([rule]) => rule));
    expect(shown).toEqual(new Set(rules.map(([name]) => name)));
  });
});
