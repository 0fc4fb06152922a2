import { expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { perLanguage } from '@samenhang/shared/languages';
import {
  draftOf,
  newDraft,
  planOf,
} from '../../../../tab/src/features/cycles/model/round-draft.ts';
import { OWN_STATEMENTS } from '../../../builders/organisation.ts';
import { cycleView } from '../../views.ts';

const ZONE = 'Europe/Amsterdam';
const FACTS = {
  zone: ZONE,
  contact: null,
  hours: { weekdays: [1, 2, 3, 4, 5], freeDays: [] },
  units: [],
  firstOpenings: [],
};
const NOW = new Date('2026-11-27T22:30:00Z');
const named = { ...newDraft(FACTS, NOW), title: perLanguage(() => 'Ronde') };

test('a round is open for three weeks until five in the afternoon, unless HR says otherwise', () => {
  const { last, opens } = newDraft(FACTS, NOW);
  expect([last, opens]).toEqual([{ day: '2026-12-18', time: '17:00' }, 'byHand']);
  const plan = planOf(named, ZONE, NOW);
  expect(plan).toMatchObject({
    ...{ opensAt: NOW.toISOString(), closesAt: '2026-12-18T16:00:00.000Z' },
  });
});

test('the usual last day is one on which people work', () => {
  const lastFrom = (now: string, freeDays: string[] = []) =>
    newDraft({ ...FACTS, hours: { ...FACTS.hours, freeDays } }, new Date(now)).last.day;
  // Three weeks later it is a Saturday, a Sunday, and a Friday that is free.
  expect(lastFrom('2026-11-28T10:00:00Z')).toBe('2026-12-21');
  expect(lastFrom('2026-11-29T10:00:00Z')).toBe('2026-12-21');
  expect(lastFrom('2026-12-04T10:00:00Z', ['2026-12-25'])).toBe('2026-12-28');
});

test('the usual days lie after the first on which everybody may be asked', () => {
  const root = { id: 'org', name: 'Org', parent: null, managers: [], own: 9, people: 9 };
  const units = [{ ...root, outlook: 'exact' as const }];
  const firstOpenings = [{ unit: 'org', from: '2026-12-17T13:00:00.000Z' }];
  const { first, last } = newDraft({ ...FACTS, units, firstOpenings }, NOW);
  expect([first.day, last.day]).toEqual(['2026-12-18', '2027-01-07']);
});

test('what is missing is named, and nothing else', () => {
  const empty = { day: '', time: '' };
  const draft = { ...newDraft(FACTS, NOW), last: empty, opens: 'byClock' as const, first: empty };
  expect(planOf(draft, ZONE, NOW)).toEqual(['name', 'opensDay', 'lastDay']);
  expect(planOf({ ...named, last: empty }, ZONE, NOW)).toEqual(['lastDay']);
});

test('what is planned is what stands in the fields when it is changed', () => {
  const rules = { ...DEFAULT_RULES, minimumForScores: 10 };
  const planned = cycleView({
    ...{ state: 'planned', opensByClock: true, audience: { unit: 'team-a' }, rules },
    ...{ opensAt: '2026-12-01T08:00:00.000Z', closesAt: '2026-12-18T16:00:00.000Z' },
    ownStatements: [...OWN_STATEMENTS],
  });
  const draft = draftOf(planned, FACTS, NOW);
  expect(draft).toMatchObject({
    ...{ unit: 'team-a', opens: 'byClock', rules },
    ...{ first: { day: '2026-12-01', time: '09:00' }, last: { day: '2026-12-18', time: '17:00' } },
  });
  const sent = planOf(draft, ZONE, NOW);
  const { title, opensAt, closesAt, audience, ownStatements } = planned;
  expect(sent).toEqual({ title, opensAt, closesAt, rules, audience, ownStatements });
});
