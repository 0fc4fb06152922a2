import type { MeetingTimes } from './meeting.ts';

interface Appointment extends MeetingTimes {
  /** The same for the same appointment, by which a calendar may know that it has it already. */
  readonly id: string;
  readonly subject: string;
  /** As plain text. */
  readonly content: string;
  readonly link: string;
  /** When the file is made. */
  readonly made: Date;
}

/** In octets, without what ends it (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A calendar of one appointment (RFC 5545), which every calendar can read. */
export function calendarFile({
  id,
  subject,
  content,
  link,
  made,
  start,
  end,
}: Appointment): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samenhang//Samenhang//EN',
    'BEGIN:VEVENT',
    `UID:${text(id)}`,
    `DTSTAMP:${utc(made)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${text(subject)}`,
    `DESCRIPTION:${text(content)}`,
    `URL:${link}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 3.3.5, form 2. */
const utc = (at: Date) =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

/** 3.3.11; control characters have no place in it. */
const text = (value: string) =>
  value
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');

/** Never within a character: some readers do not put one together again. */
function folded(line: string): string {
  let octets = 0;
  let whole = '';
  for (const character of line) {
    const size = octetsOf(character);
    const breaks = octets + size > LONGEST_LINE;
    // The space that begins the next line counts.
    octets = breaks ? 1 + size : octets + size;
    whole += breaks ? `\r\n ${character}` : character;
  }
  return whole;
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
