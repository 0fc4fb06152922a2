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
const NOW = new Date('2026-11-27T22:30:00Z');
const named = { ...newDraft(ZONE, NOW), title: perLanguage(() => 'Ronde') };

test('a round is open for three weeks until five in the afternoon, unless HR says otherwise', () => {
  const { last, opens } = newDraft(ZONE, NOW);
  expect([last, opens]).toEqual([{ day: '2026-12-18', time: '17:00' }, 'byHand']);
  const plan = planOf(named, ZONE, NOW);
  expect(plan).toMatchObject({
    ...{ opensAt: NOW.toISOString(), closesAt: '2026-12-18T16:00:00.000Z' },
  });
});

test('what is missing is named, and nothing else', () => {
  const empty = { day: '', time: '' };
  const draft = { ...newDraft(ZONE, NOW), last: empty, opens: 'byClock' as const, first: empty };
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
  const draft = draftOf(planned, ZONE, NOW);
  expect(draft).toMatchObject({
    ...{ unit: 'team-a', opens: 'byClock', rules },
    ...{ first: { day: '2026-12-01', time: '09:00' }, last: { day: '2026-12-18', time: '17:00' } },
  });
  const sent = planOf(draft, ZONE, NOW);
  const { title, opensAt, closesAt, audience, ownStatements } = planned;
  expect(sent).toEqual({ title, opensAt, closesAt, rules, audience, ownStatements });
});
