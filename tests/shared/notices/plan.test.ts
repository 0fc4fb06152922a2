import { describe, expect, test } from '@jest/globals';
import {
  type AllowedHours,
  isAllowed,
  nextAllowed,
  workingDayBefore,
} from '@samenhang/shared/notices/allowed-hours';
import { DEFAULT_HOURS } from '@samenhang/shared/notices/default-hours';
import { defaultPlan } from '@samenhang/shared/notices/default-plan';
import { movedPlan } from '@samenhang/shared/notices/moved-plan';
import { APART_MS } from '@samenhang/shared/notices/pace';
import { planFaults } from '@samenhang/shared/notices/plan-faults';
import fc from 'fast-check';

const HOURS: AllowedHours = { timeZone: 'Europe/Amsterdam', ...DEFAULT_HOURS };
const at = (iso: string) => new Date(`${iso}Z`);
const shown = (plan: readonly { kind: string; at?: Date }[]) =>
  plan.map((notice) => `${notice.kind} ${notice.at?.toISOString().slice(0, 16) ?? '-'}`);
const month = { opensAt: at('2026-11-02T09:00'), closesAt: at('2026-12-01T16:00') };

describe('allowed hours', () => {
  test.each([
    ['within them', '2026-11-24T12:00', '2026-11-24T12:00'],
    ['in the evening', '2026-11-24T17:00', '2026-11-25T07:00'],
    ['before eight', '2026-11-24T03:00', '2026-11-24T07:00'],
    ['on Friday evening', '2026-11-27T19:00', '2026-11-30T07:00'],
    ['at half past two, twice that night', '2026-10-25T00:30', '2026-10-26T07:00'],
    ['over the night that loses an hour', '2026-03-28T12:00', '2026-03-30T06:00'],
  ])('%s', (_, from, to) => {
    expect(nextAllowed(at(from), HOURS)).toEqual(at(to));
  });

  test('leave out free days', () => {
    const freeDays = ['2026-12-25', '2026-12-28'];
    const next = nextAllowed(at('2026-12-24T19:00'), { ...HOURS, freeDays });
    expect(next).toEqual(at('2026-12-29T07:00'));
  });

  test('never come where no day is allowed', () => {
    expect(nextAllowed(at('2026-11-24T12:00'), { ...HOURS, weekdays: [] })).toBeUndefined();
  });

  test('may last all day and all week', () => {
    const always = { ...HOURS, from: 0, until: 24, weekdays: [1, 2, 3, 4, 5, 6, 7] };
    for (const moment of ['2026-10-25T00:30', '2026-10-25T01:30', '2026-03-29T01:00']) {
      expect(isAllowed(at(moment), always)).toBe(true);
    }
  });

  test('one working day before a Monday is the Friday, and before a close at night its last hour', () => {
    expect(workingDayBefore(at('2026-11-30T09:30'), HOURS)).toEqual(at('2026-11-27T09:30'));
    expect(workingDayBefore(at('2026-11-29T22:59'), HOURS)).toEqual(at('2026-11-27T16:00'));
    expect(workingDayBefore(at('2026-11-25T04:00'), HOURS)).toEqual(at('2026-11-24T07:00'));
  });
});

describe('the plan of a round', () => {
  test('of a month: opened once it cannot be taken back, a third, a working day before, results', () => {
    expect(shown(defaultPlan(month, HOURS))).toEqual([
      'opened 2026-11-02T09:15',
      'reminder 2026-11-12T07:00',
      'last_call 2026-11-30T16:00',
      'results 2026-12-02T16:00',
    ]);
  });

  test('of a week has no reminder where the last call would come too soon after it', () => {
    const week = { opensAt: at('2026-11-23T09:00'), closesAt: at('2026-11-27T16:00') };
    expect(shown(defaultPlan(week, HOURS)).map((line) => line.split(' ')[0])).toEqual([
      'opened',
      'last_call',
      'results',
    ]);
  });

  const times = fc
    .tuple(
      fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
      fc.integer({ min: 3_600_000, max: 90 * 86_400_000 }),
    )
    .map(([open, lasts]) => ({ opensAt: new Date(open), closesAt: new Date(open + lasts) }));
  const hours = fc.record({
    timeZone: fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland'),
    from: fc.integer({ min: 0, max: 12 }),
    until: fc.integer({ min: 13, max: 24 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    freeDays: fc.constantFrom<string[]>([], ['2026-12-25', '2027-01-01']),
  });

  test('never has more than four, is in order, apart, in allowed hours and within the round', () => {
    fc.assert(
      fc.property(times, hours, (round, allowed) => {
        const plan = defaultPlan(round, allowed);
        expect(plan.length).toBeLessThanOrEqual(4);
        expect(new Set(plan.map(({ kind }) => kind)).size).toBe(plan.length);
        const before = new Date(round.opensAt.getTime() - 1);
        expect(planFaults(plan, [], round, allowed, before)).toEqual([]);
        for (const [place, { at: moment }] of plan.entries()) {
          const next = plan[place + 1]?.at.getTime() ?? Number.POSITIVE_INFINITY;
          expect(next - moment.getTime()).toBeGreaterThanOrEqual(APART_MS);
        }
      }),
    );
  });

  test('and so after its end was moved, whatever was sent before', () => {
    fc.assert(
      fc.property(times, times, hours, fc.nat(3), (before, other, allowed, sent) => {
        const length = other.closesAt.getTime() - other.opensAt.getTime();
        const now = { ...before, closesAt: new Date(before.opensAt.getTime() + length) };
        const plan = defaultPlan(before, allowed);
        const fixed = plan.slice(0, sent);
        const moved = movedPlan(
          plan.slice(sent),
          fixed,
          { before, now },
          allowed,
          fixed.at(-1)?.at ?? before.opensAt,
        );
        const left = moved.flatMap((one) => (one.at === undefined ? [] : [{ ...one, at: one.at }]));
        expect(planFaults(left, fixed, now, allowed, before.opensAt)).toEqual([]);
      }),
    );
  });
});

describe('an end that is moved', () => {
  const [opened, ...rest] = defaultPlan(month, HOURS);
  const fixed = opened === undefined ? [] : [opened];
  const now = at('2026-11-05T12:00');
  const movedTo = (closesAt: Date, planned = rest) =>
    shown(movedPlan(planned, fixed, { before: month, now: { ...month, closesAt } }, HOURS, now));

  test('later takes the notices along', () => {
    expect(movedTo(at('2026-12-11T16:00'))).toEqual([
      'reminder 2026-11-16T07:00',
      'last_call 2026-12-10T16:00',
      'results 2026-12-14T07:00',
    ]);
  });

  test('before the reminder leaves none, and no call after the end', () => {
    expect(movedTo(at('2026-11-06T16:00'))).toEqual([
      'reminder -',
      'last_call 2026-11-05T16:00',
      'results 2026-11-09T07:00',
    ]);
  });

  test('leaves a notice where HR placed it, while the round lasts till then', () => {
    const own = rest.map((one) =>
      one.kind === 'reminder' ? { ...one, at: at('2026-11-19T13:00') } : one,
    );
    expect(movedTo(at('2026-12-11T16:00'), own)[0]).toBe('reminder 2026-11-19T13:00');
    expect(movedTo(at('2026-11-17T16:00'), own)[0]).toBe('reminder 2026-11-09T07:00');
  });
});

describe('a plan of HR’s own', () => {
  const now = at('2026-11-03T12:00');
  const sent = [{ at: at('2026-11-02T09:15') }];
  const faultOf = (kind: 'reminder' | 'results', iso: string) =>
    planFaults([{ kind, at: at(iso) }], sent, month, HOURS, now).map(({ code }) => code);

  test('is held against hours, distance, the round and the time of day', () => {
    expect(faultOf('reminder', '2026-11-05T12:00')).toEqual([]);
    expect(faultOf('reminder', '2026-11-07T12:00')).toEqual(['quiet_hours']);
    expect(faultOf('reminder', '2026-11-04T08:00')).toEqual(['too_close']);
    expect(faultOf('reminder', '2026-12-02T12:00')).toEqual(['outside_round']);
    expect(faultOf('results', '2026-11-20T12:00')).toEqual(['outside_round']);
    expect(faultOf('reminder', '2026-11-03T11:00')).toEqual(['passed']);
  });
});
