import { expect, test } from '@jest/globals';
import {
  audienceOptions,
  fewestOptions,
} from '../../../../tab/src/features/cycles/model/round-options.ts';
import { withWords } from '../../../../tab/src/lib/i18n.ts';
import { ROUND_WORDS } from '../../../../tab/src/lib/word-files.ts';
import { wordings } from '../../result-facts.ts';

const unit = (id: string, parent: string | null, people: number) => ({
  ...{ id, name: id.toUpperCase(), parent, managers: [], own: people, people },
  outlook: 'exact' as const,
});
const UNITS = [
  unit('b', 'org', 9),
  unit('b1', 'b', 4),
  unit('org', null, 40),
  unit('a', 'org', 25),
];

test('everybody comes first, and then every unit under the one that it belongs to', async () => {
  await withWords([ROUND_WORDS], Promise.resolve());
  for (const words of await wordings()) {
    const options = audienceOptions(words, UNITS, '');
    expect(options.map(({ value }) => value)).toEqual(['', 'a', 'b', 'b1']);
    expect(options[0]?.words).toContain('40');
    expect(options[3]?.words).toMatch(/^\u2003B1 \(4 /);
  }
});

test('a unit that was chosen and is gone can still be seen', async () => {
  for (const words of await wordings()) {
    expect(audienceOptions(words, UNITS, 'old').at(-1)).toEqual({ value: 'old', words: 'old' });
  }
});

test('what a round promises is at least what it must, and what was chosen before', async () => {
  const [words] = await wordings();
  if (words === undefined) throw new Error('no words');
  const values = (of: 'scores' | 'details', chosen: number) =>
    fewestOptions(words, of, chosen).map(({ value }) => Number(value));
  expect(values('scores', 5)).toEqual([5, 10, 15, 25]);
  expect(values('details', 13)).toEqual([10, 13, 15, 20, 30]);
});
