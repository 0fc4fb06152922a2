import { roleNames } from '../../features/results/model/difference-words.ts';
import type { Shown } from '../../features/results/model/shown.ts';
import type { Wording } from '../../lib/score-words.ts';
import { whoseResult } from '../../lib/whose-result.ts';
import type { UnitData } from './read-unit.ts';

/** Whose result it is, of when, and what it is worth: goes along with whatever leaves the page. */
export function sourceLine(
  words: Wording,
  { cycle, result }: Pick<UnitData, 'cycle' | 'result'>,
  shown: Shown | null,
): string {
  const { t, language, format, instrument } = words;
  const roles = shown?.roles ?? null;
  return [
    ...new Set([result.name, whoseResult(words, result)]),
    ...(roles === null ? [] : [roleNames(words, roles)]),
    t('unit.cycle', { cycle: cycle.title[language], month: format.month(cycle.opensAt) }),
    t('exports.notValidated', { version: instrument.version }),
  ].join(' · ');
}
