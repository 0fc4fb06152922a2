import { expect, test } from '@jest/globals';
import { matrixTotals } from '../../../../tab/src/features/unit-result/model/matrix-rows.ts';
import { inLanguages } from '../../../builders/in-languages.ts';
import { wordings } from '../../result-facts.ts';

const at = (value: number) => ({
  points: { value, bound: 'exact' as const },
  interval: { low: value, high: value },
});

const APART = inLanguages({
  en: '24 (Structure – Leadership)',
  nl: '24 (Structuur – Leiderschap)',
});

test('the widest gap of a row names the two it lies between, and nobody where all are equal', async () => {
  for (const words of await wordings()) {
    const gap = (structure: number, culture: number, leadership: number) =>
      matrixTotals(
        words,
        { structure: at(structure), culture: at(culture), leadership: at(leadership) },
        null,
      ).gap;
    expect(gap(64, 50, 40)).toBe(APART[words.language]);
    expect(gap(75, 75, 75)).toBe('0');
  }
});
