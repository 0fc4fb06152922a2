import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { Wording } from '../../../words/score-words.ts';
import { whoseResult } from '../../../words/whose-result.ts';

/** Whose numbers a page holds: never a unit's name over those of others. */
export function headingOf(
  words: Wording,
  result: Pick<UnitResult, 'kind' | 'name' | 'ofName'>,
): string {
  const { kind, name: unit } = result;
  const of = whoseResult(words, result);
  if (of === unit) return unit;
  return words.t(kind === 'pooled' ? 'unit.headingAmong' : 'unit.headingIn', { unit, of });
}

/** How many answered, whose result it is, and what it is worth, in a line. */
export function factLine(
  words: Wording,
  { kind }: Pick<UnitResult, 'kind'>,
  group: ReleasedGroup | null,
): string {
  const { t, instrument } = words;
  return [
    ...(group === null ? [] : [answeredText(words, group.n)]),
    t(`resultKind.${kind}`),
    t('unit.notValidated', { version: instrument.version }),
  ].join(' · ');
}

function answeredText({ t, format }: Wording, { atLeast, atMost }: ReleasedGroup['n']): string {
  if (atLeast === atMost) {
    return t('unit.peopleAnswered', { count: atLeast, people: format.number(atLeast) });
  }
  const people = t('unit.band', { low: format.number(atLeast), high: format.number(atMost) });
  return t('unit.peopleAnswered', { count: atMost, people });
}
