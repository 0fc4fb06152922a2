import { expect, test } from '@jest/globals';
import { moveTo, proposedTimes, readTimes } from '../../../tab/src/outlook/appointment-times.ts';
import type { Answer } from '../../../tab/src/outlook/office-js.ts';
import { answered, fakeItem, fault } from './fake-item.ts';

const now = new Date('2026-12-01T10:00:00Z');
const later = new Date('2026-12-08T09:00:00Z');
const at = (start: string, end: string) => ({ start: new Date(start), end: new Date(end) });
const propose = (chosen: ReturnType<typeof at>) =>
  proposedTimes(chosen, { minutes: 45, now, later });

test('an appointment that is long enough, and not too soon, stays when it is', () => {
  expect(propose(at('2026-12-03T10:00:00Z', '2026-12-03T10:45:00Z'))).toBeNull();
  expect(propose(at('2026-12-03T10:00:00Z', '2026-12-03T12:00:00Z'))).toBeNull();
});

test('one that is too short begins when it does, and lasts as long as the agenda', () => {
  expect(propose(at('2026-12-03T10:00:00Z', '2026-12-03T10:30:00Z'))).toEqual({
    why: 'short',
    ...at('2026-12-03T10:00:00Z', '2026-12-03T10:45:00Z'),
  });
});

test.each(['2026-12-01T10:30:00Z', '2026-11-30T10:00:00Z', '2026-12-02T09:59:00Z'])(
  'one that begins within a day, or has begun, moves: %s',
  (start) => {
    expect(propose(at(start, start))).toEqual({
      why: 'soon',
      ...at('2026-12-08T09:00:00Z', '2026-12-08T09:45:00Z'),
    });
  },
);

test('the start is set before the end, as it moves that', async () => {
  const { open } = fakeItem({ kind: 'appointment' });
  const set: string[] = [];
  const field = (name: string) => ({
    getAsync: (done: (answer: Answer<Date>) => void) => done(answered(now)),
    setAsync: (value: Date, done: (answer: Answer<void>) => void) => {
      set.push(`${name} ${value.toISOString()}`);
      done(answered(undefined));
    },
  });
  const item = { ...open.item, start: field('start'), end: field('end') };
  expect(await readTimes(item)).toEqual({ start: now, end: now });
  expect(await moveTo(item, { start: now, end: later })).toBe(true);
  expect(set).toEqual([`start ${now.toISOString()}`, `end ${later.toISOString()}`]);
});

test('where Outlook does not say when it is, or does not take another time, neither is known', async () => {
  const { open } = fakeItem({ kind: 'appointment' });
  const refusing = {
    getAsync: (done: (answer: Answer<Date>) => void) => done(fault(5001, now)),
    setAsync: (_: Date, done: (answer: Answer<void>) => void) => done(fault(5001, undefined)),
  };
  const item = { ...open.item, start: refusing };
  expect(await readTimes(item)).toBeNull();
  expect(await moveTo(item, { start: now, end: later })).toBe(false);
});
