import type { CycleView } from '@samenhang/shared/api/cycle';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from '../../../words/score-words.ts';
import { whoseResult } from '../../../words/whose-result.ts';
import { roleNames } from './difference-words.ts';
import type { Shown } from './shown.ts';

/** Whose result it is, of when, and what it is worth: goes along with whatever leaves the page. */
export function sourceLine(
  words: Wording,
  { cycle, result }: { readonly cycle: CycleView; readonly result: UnitResult },
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
