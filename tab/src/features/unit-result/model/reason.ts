import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from '../../../words/score-words.ts';
import type { Sentence } from './sentence.ts';

/** Why a unit does not show everything of its own, in one sentence; nothing where it does. */
export function reasonFor(
  { t }: Wording,
  { kind, reason, name, ofName }: Pick<UnitResult, 'kind' | 'reason' | 'name' | 'ofName'>,
): Sentence[] {
  const names = { unit: name, of: ofName ?? '' };
  const text = (): string | null => {
    switch (kind) {
      case 'exact':
        return null;
      case 'interval':
        return t('unit.reasonFew', names);
      case 'pooled':
        return t('unit.pooledTooFew', names);
      case 'parent':
        return t('unit.parentTooFew', names);
      case 'private':
        return reason === 'too_few_in_all'
          ? t('unit.private', names)
          : t('unit.privateAbove', names);
    }
  };
  const found = text();
  return found === null ? [] : [{ about: 'reason', text: found }];
}
