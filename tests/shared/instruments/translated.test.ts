import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type BankTexts, translated } from '@samenhang/shared/instruments/translated';
import { type Localized, perLanguage } from '@samenhang/shared/languages';
import { instrument } from '../instrument.ts';
import { faultsOf } from './changed-bank.ts';

const FOLDER = join(process.cwd(), 'shared/src/instruments/performance-approach');
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
const structure = read('1.0.0.json');

/** What is wrong with the bank after its Dutch texts were changed. */
function faultsAfter(change: (texts: ReturnType<typeof read>) => unknown): string[] {
  const texts: Localized<BankTexts> = perLanguage((language) => read(`1.0.0.${language}.json`));
  change(texts.nl);
  return faultsOf(translated(structure, texts));
}

test('the texts of each language come together by id, in the form of the bank', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
  const { 'OUT-REC': asked } = read('1.0.0.nl.json').outcomes;
  const recommend = instrument.outcomes.find(({ id }) => id === 'OUT-REC');
  expect(recommend?.text.nl).toBe(asked.text);
  expect(recommend).toMatchObject({ labels: { low: { nl: asked.labels.low } } });
});

describe('a bank is refused, naming the language, when', () => {
  test('a text is missing', () => {
    expect(faultsAfter(({ items }) => Reflect.deleteProperty(items['CON-STR-2'], 'text'))).toEqual([
      expect.stringMatching(/^items\.0\.text\.nl: .*expected string/),
    ]);
  });

  test('all of a statement is missing', () => {
    const faults = faultsAfter(({ items }) => Reflect.deleteProperty(items, 'CON-STR-2'));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'items.0.text.nl',
      'items.0.nextStep.nl',
    ]);
  });

  test('it says something that the others do not', () => {
    expect(faultsAfter(({ terms }) => Object.assign(terms.team, { aside: 'x' }))).toEqual([
      expect.stringMatching(/^terms\.2: .*"aside"/),
    ]);
  });
});
