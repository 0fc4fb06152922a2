import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from './score-words.ts';

/** Whose result is shown: the unit's own, or that of those in which it counts. */
export function whoseResult(
  { t }: Pick<Wording, 't'>,
  { kind, name, ofName }: Pick<UnitResult, 'kind' | 'name' | 'ofName'>,
): string {
  if (ofName === null) return name;
  if (kind === 'pooled') return t('unit.rest', { of: ofName });
  return kind === 'parent' ? ofName : name;
}
