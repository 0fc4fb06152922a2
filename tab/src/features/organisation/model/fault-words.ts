import { type FaultFileWords, LINE_PLACE } from '@samenhang/shared/organisation/fault-file';
import {
  READING_FAULTS,
  type ReadingFault,
  type ReadingFaultCode,
} from '@samenhang/shared/organisation/reading-faults';
import type { useText } from '../../../lib/text.ts';

type T = ReturnType<typeof useText>['t'];

/** So many other lines are named, and so much of a value: a circle may be of hundreds. */
const MOST_ALSO = 10;
const LONGEST_VALUE = 200;

/**
 * A fault as a row: its line, what is wrong, what stands there in which column, and how it is mended.
 * @param rows the rows of a spreadsheet by line, where the two differ.
 */
export function faultCells(
  fault: ReadingFault,
  rows: ReadonlyMap<number, number>,
  t: T,
): readonly string[] {
  const { code, line, column, suggestion, related } = fault;
  const value = cut(fault.value);
  const meant = suggestion === null ? value : t('peopleCheck.meant', { value, suggestion });
  const place = (at: number) => {
    const row = rows.get(at);
    return row === undefined ? String(at) : t('peopleCheck.lineAndRow', { line: at, row });
  };
  const others = [...new Set(related.map((other) => other.line))].filter((other) => other !== line);
  const also = others.slice(0, MOST_ALSO).map((at) => t('peopleCheck.also', { line: place(at) }));
  const rest = others.length - also.length;
  const more = rest === 0 ? '' : t('peopleCheck.alsoMore', { count: rest });
  return [
    line === 0 ? t('peopleCheck.wholeFile') : place(line),
    t(`readingFault.${code}.what`),
    [inColumn(column, meant, t), ...also, more].filter((text) => text !== '').join('; '),
    t(`readingFault.${code}.mend`),
  ];
}

function inColumn(column: string | null, value: string, t: T): string {
  if (column === null) return value;
  return value === '' ? column : t('peopleCheck.inColumn', { column, value });
}

const cut = (value: string) =>
  value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;

/** The words of the file that is mended, in the reader's language. */
export function faultFileWords(t: T): FaultFileWords {
  const codes = Object.keys(READING_FAULTS).filter(isCode);
  const words = codes.map(
    (code) =>
      [
        code,
        { what: t(`readingFault.${code}.what`), mend: t(`readingFault.${code}.mend`) },
      ] as const,
  );
  return {
    faults: new Map(words),
    headers: [t('peopleCheck.line'), t('peopleCheck.fileWhat'), t('peopleCheck.fileMend')],
    also: t('peopleCheck.also', { line: LINE_PLACE }),
    wholeFile: t('peopleCheck.wholeFile'),
  };
}

function isCode(code: string): code is ReadingFaultCode {
  return code in READING_FAULTS;
}
