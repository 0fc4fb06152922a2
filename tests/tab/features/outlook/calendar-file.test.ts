import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile } from '../../../../tab/src/features/outlook/model/calendar-file.ts';

const APPOINTMENT = {
  id: 'spring-montage@samenhang',
  subject: 'Teamgesprek: Montage; ploeg 2, "nacht"',
  content: 'Eerste regel\n\n– één\\twee\r\nhttps://example.org/?a=1,2;3',
  link: 'https://teams.microsoft.com/l/entity/1/home?webUrl=https%3A%2F%2Fexample.org%2F&context=%7B%7D',
  start: new Date('2026-12-08T09:00:00Z'),
  end: new Date('2026-12-08T09:45:00Z'),
  made: new Date('2026-11-28T12:34:56.789Z'),
};

/** What a calendar makes of it; by a parser that is not ours. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  const property = (name: string) => event?.getFirstPropertyValue(name)?.toString();
  return { calendar, property };
}

test('a calendar reads the appointment as it was meant', () => {
  const { calendar, property } = read(calendarFile(APPOINTMENT));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
  expect(property('uid')).toBe(APPOINTMENT.id);
  expect(property('dtstamp')).toBe('2026-11-28T12:34:56Z');
  expect(property('dtstart')).toBe('2026-12-08T09:00:00Z');
  expect(property('dtend')).toBe('2026-12-08T09:45:00Z');
  expect(property('summary')).toBe(APPOINTMENT.subject);
  expect(property('description')).toBe(APPOINTMENT.content.replace('\r\n', '\n'));
  expect(property('url')).toBe(APPOINTMENT.link);
});

describe('whatever a unit is called', () => {
  const lines = (file: string) => file.split('\r\n');
  // Control characters too, and halves of pairs.
  const texts = fc.string({ unit: 'binary', maxLength: 200 });

  test('no line is longer than 75 octets, and each ends as the standard has it', () => {
    fc.assert(
      fc.property(texts, texts, (subject, content) => {
        const file = calendarFile({ ...APPOINTMENT, subject, content });
        expect(file.endsWith('\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
        const octets = lines(file).map((line) => Buffer.byteLength(line));
        expect(Math.max(...octets)).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('what is read is what was written', () => {
    const printable = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(printable, printable, (subject, content) => {
        const { property } = read(calendarFile({ ...APPOINTMENT, subject, content }));
        expect(property('summary')).toBe(subject);
        expect(property('description')).toBe(content);
      }),
    );
  });
});
