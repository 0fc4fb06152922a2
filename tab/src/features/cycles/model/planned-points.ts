import type { CycleView } from '@samenhang/shared/api/cycle';
import { dayAndTimeIn, zoneNameIn } from '@samenhang/shared/notices/fill-text';
import type { useText } from '../../../lib/text.ts';
import type { RoundFacts } from '../api/planning.ts';

type Words = ReturnType<typeof useText>;

/** A plan in sentences. */
export function plannedPoints(words: Words, facts: RoundFacts, cycle: CycleView): string[] {
  const { t, locale } = words;
  const at = (moment: string) => ({
    when: dayAndTimeIn(locale, facts.zone, new Date(moment)),
    zone: zoneNameIn(locale, facts.zone, new Date(moment)),
  });
  const own = cycle.ownStatements?.length ?? 0;
  const { minimumForScores: scores, minimumForDetails: details, staffSeeResults } = cycle.rules;
  return [
    t('plannedFor.who', { who: whoOf(words, facts, cycle) }),
    cycle.opensByClock ? t('plannedFor.byClock', at(cycle.opensAt)) : t('plannedFor.byHand'),
    t('plannedFor.closes', at(cycle.closesAt)),
    t('plannedFor.rules', { scores, details }),
    t(staffSeeResults ? 'plannedFor.staff' : 'plannedFor.noStaff'),
    ...(own === 0 ? [] : [t('plannedFor.own', { count: own })]),
  ];
}

function whoOf({ t }: Words, { units }: RoundFacts, { audience: { unit } }: CycleView): string {
  if (unit === null) return t('plannedFor.everybody');
  const found = units.find(({ id }) => id === unit);
  return found === undefined
    ? t('plannedFor.unitGone')
    : t('plannedFor.part', { unit: found.name });
}
