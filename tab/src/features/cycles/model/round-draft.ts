import type { CycleView } from '@samenhang/shared/api/cycle';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import type { CycleRules } from '@samenhang/shared/cycles/rules';
import { LANGUAGES, type Localized, perLanguage } from '@samenhang/shared/languages';
import { type DayAndTime, fieldsOf, momentOf } from '../../../lib/zoned.ts';
import { firstOpening } from './first-opening.ts';
import { lacksWords, type OwnStatements, written } from './own-statement-edits.ts';
import type { RoundFacts } from './round-facts.ts';
import { workingDayFrom } from './working-day.ts';

/** A round as HR fills it in. */
export interface RoundDraft {
  readonly title: Localized;
  /** The unit of a pilot; empty for everybody. */
  readonly unit: string;
  readonly opens: 'byHand' | 'byClock';
  readonly first: DayAndTime;
  readonly last: DayAndTime;
  readonly rules: CycleRules;
  /** What is asked besides the question bank, some of it perhaps only begun. */
  readonly ownStatements: OwnStatements;
}

/** What is sent of it. */
export interface RoundPlan {
  readonly title: Localized;
  /** ISO 8601, in UTC; ahead where the clock is to open it. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rules: CycleRules;
  readonly ownStatements: OwnStatements;
  readonly audience: { readonly unit: string | null };
}

/** What cannot be left empty. */
export type RoundField = 'name' | 'opensDay' | 'lastDay' | 'ownStatements';

const DAYS_OPEN = 21;
const DAY_MS = 86_400_000;
const FIRST_TIME = '09:00';
const LAST_TIME = '17:00';

/** What the usual days of a round go by. */
type Usual = Pick<RoundFacts, 'zone' | 'hours' | 'units' | 'firstOpenings'>;

/**
 * What is usual: three weeks from when everybody may be asked, until five in the afternoon of a day on
 * which people work.
 */
export function newDraft(facts: Usual, now: Date): RoundDraft {
  const { zone } = facts;
  const start = Math.max(now.getTime(), firstOpening(facts, null)?.getTime() ?? 0);
  const dayAfter = (days: number) => new Date(start + days * DAY_MS);
  return {
    title: perLanguage(() => ''),
    unit: '',
    opens: 'byHand',
    first: { day: fieldsOf(zone, dayAfter(1)).day, time: FIRST_TIME },
    last: { day: workingDayFrom(facts, dayAfter(DAYS_OPEN)), time: LAST_TIME },
    rules: DEFAULT_RULES,
    ownStatements: [],
  };
}

/** What stands planned, to be changed. */
export function draftOf(cycle: CycleView, facts: Usual, now: Date): RoundDraft {
  const { zone } = facts;
  const usual = newDraft(facts, now);
  return {
    title: cycle.title,
    unit: cycle.audience.unit ?? '',
    opens: cycle.opensByClock ? 'byClock' : 'byHand',
    first: cycle.opensByClock ? fieldsOf(zone, new Date(cycle.opensAt)) : usual.first,
    last: fieldsOf(zone, new Date(cycle.closesAt)),
    rules: cycle.rules,
    ownStatements: cycle.ownStatements ?? [],
  };
}

/** What is sent, or what is still to be filled in. */
export function planOf(draft: RoundDraft, zone: string, now: Date): RoundPlan | RoundField[] {
  const { title, unit, opens, rules, ownStatements } = draft;
  const first = opens === 'byHand' ? now : momentOf(zone, draft.first);
  const last = momentOf(zone, draft.last);
  const missing: RoundField[] = [
    ...(LANGUAGES.every((tag) => title[tag].trim() !== '') ? [] : ['name' as const]),
    ...(first === null ? ['opensDay' as const] : []),
    ...(last === null ? ['lastDay' as const] : []),
    ...(lacksWords(ownStatements) ? ['ownStatements' as const] : []),
  ];
  if (first === null || last === null || missing.length > 0) return missing;
  return {
    title,
    opensAt: first.toISOString(),
    closesAt: last.toISOString(),
    rules,
    ownStatements: written(ownStatements),
    audience: { unit: unit === '' ? null : unit },
  };
}
