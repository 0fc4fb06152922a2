import { describe, expect, test } from '@jest/globals';
import { meetingAt, proposedMoment } from '../../../../tab/src/features/outlook/model/meeting.ts';
import { newMeetingLink } from '../../../../tab/src/features/outlook/model/new-meeting-link.ts';

const ZONE = 'Europe/Amsterdam';

describe('a review is proposed', () => {
  test.each([
    ['a Tuesday', '2026-12-01T09:00:00Z', '2026-12-08'],
    ['a Friday', '2026-12-04T09:00:00Z', '2026-12-11'],
    ['a Saturday', '2026-12-05T09:00:00Z', '2026-12-14'],
    ['a Sunday', '2026-12-06T09:00:00Z', '2026-12-14'],
    ['late on a Friday, when it is Saturday there', '2026-12-04T23:30:00Z', '2026-12-14'],
  ])('in the week after %s, on a working day', (_, now, day) => {
    expect(proposedMoment(ZONE, new Date(now))).toEqual({ day, time: '10:00' });
  });
});

test('takes as long as its steps, also where clocks change', () => {
  const times = meetingAt(ZONE, { day: '2027-03-28', time: '01:30' });
  expect(times).toEqual({
    start: new Date('2027-03-28T00:30:00Z'),
    end: new Date('2027-03-28T01:15:00Z'),
  });
});

test.each([
  { day: '', time: '10:00' },
  { day: '2026-12-08', time: '' },
])('is no moment where a field is empty: %j', (moment) => {
  expect(meetingAt(ZONE, moment)).toBeNull();
});

test('Teams is asked for a new meeting with everything in it', () => {
  const link = newMeetingLink({
    subject: 'Teamgesprek: Montage & lakken',
    content: 'Eén\n\n– twee + drie',
    start: new Date('2026-12-08T09:00:00Z'),
    end: new Date('2026-12-08T09:45:00Z'),
  });
  // Not a plus, which Teams shows as one.
  expect(link).not.toContain('+');
  const { origin, pathname, searchParams } = new URL(link);
  expect(origin + pathname).toBe('https://teams.microsoft.com/l/meeting/new');
  expect(Object.fromEntries(searchParams)).toEqual({
    subject: 'Teamgesprek: Montage & lakken',
    startTime: '2026-12-08T09:00:00+00:00',
    endTime: '2026-12-08T09:45:00+00:00',
    content: 'Eén\n\n– twee + drie',
  });
});
