import type { CycleView } from '@samenhang/shared/api/cycle';
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
  const roles = shown?.roles ?? null;
  const whose = [...new Set([result.name, whoseResult(words, result)])];
  return sourceOf(words, cycle, roles === null ? whose : [...whose, roleNames(words, roles)]);
}

/** The same of whatever is named. */
export function sourceOf(words: Wording, cycle: CycleView, named: readonly string[]): string {
  const { t, language, format, instrument } = words;
  return [
    ...named,
    t('unit.cycle', { cycle: cycle.title[language], month: format.month(cycle.opensAt) }),
    t('exports.notValidated', { version: instrument.version }),
  ].join(' · ');
}
