import type { CycleView } from '@samenhang/shared/api/cycle';
import { dayAndTimeIn, zoneNameIn } from '@samenhang/shared/notices/fill-text';
import type { useText } from '../../../lib/text.ts';
import { firstOpening } from './first-opening.ts';
import type { RoundFacts } from './round-facts.ts';

type Words = ReturnType<typeof useText>;

/** A plan in sentences. */
export function plannedPoints(words: Words, facts: RoundFacts, cycle: CycleView): string[] {
  const { t } = words;
  const own = cycle.ownStatements?.length ?? 0;
  const { minimumForScores: scores, minimumForDetails: details, staffSeeResults } = cycle.rules;
  return [
    t('plannedFor.who', { who: whoOf(words, facts, cycle) }),
    opensWords(words, facts, cycle),
    t('plannedFor.closes', momentOf(words, facts, cycle.closesAt)),
    t('plannedFor.rules', { scores, details }),
    t(staffSeeResults ? 'plannedFor.staff' : 'plannedFor.noStaff'),
    facts.contact === null
      ? t('plannedFor.noContact')
      : t('plannedFor.contact', { contact: facts.contact }),
    ...(own === 0 ? [] : [t('plannedFor.own', { count: own })]),
  ];
}

const momentOf = ({ locale }: Words, { zone }: RoundFacts, moment: string | Date) => ({
  when: dayAndTimeIn(locale, zone, new Date(moment)),
  zone: zoneNameIn(locale, zone, new Date(moment)),
});

function opensWords(words: Words, facts: RoundFacts, cycle: CycleView): string {
  const { t } = words;
  const planned = momentOf(words, facts, cycle.opensAt);
  const from = firstOpening(facts, cycle.audience.unit);
  const first = from && momentOf(words, facts, from);
  if (!cycle.opensByClock) {
    return first === null ? t('plannedFor.byHand') : t('plannedFor.byHandFrom', first);
  }
  const isTooSoon = from !== null && new Date(cycle.opensAt) < from;
  return first !== null && isTooSoon
    ? t('plannedFor.byClockFrom', { ...first, planned: planned.when })
    : t('plannedFor.byClock', planned);
}

/** Why a plan cannot be kept to where the round may open later only; `null` where it can. */
export function tooSoonToOpen(words: Words, facts: RoundFacts, cycle: CycleView): string | null {
  const { t } = words;
  const from = firstOpening(facts, cycle.audience.unit);
  if (from === null) return null;
  const { when } = momentOf(words, facts, from);
  if (new Date(cycle.closesAt) <= from) return t('plannedFor.endsBefore', { when });
  const isTooSoon = cycle.opensByClock && new Date(cycle.opensAt) < from;
  return isTooSoon ? t('plannedFor.opensLater', { when }) : null;
}

function whoOf({ t }: Words, { units }: RoundFacts, { audience: { unit } }: CycleView): string {
  if (unit === null) return t('plannedFor.everybody');
  const found = units.find(({ id }) => id === unit);
  return found === undefined
    ? t('plannedFor.unitGone')
    : t('plannedFor.part', { unit: found.name });
}
