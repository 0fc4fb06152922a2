import type { FaultFileWords } from '@samenhang/shared/organisation/fault-file';
import {
  READING_FAULTS,
  type ReadingFault,
  type ReadingFaultCode,
} from '@samenhang/shared/organisation/reading-faults';
import type { useText } from '../../../lib/text.ts';

type T = ReturnType<typeof useText>['t'];

/** A fault as a row: its line, what is wrong, the column, and what stands there. */
export function faultCells(fault: ReadingFault, t: T): string[] {
  const { code, line, column, value, suggestion, related } = fault;
  const meant = suggestion === null ? value : t('peopleCheck.meant', { value, suggestion });
  const others = [...new Set(related.map((other) => other.line))].filter((other) => other !== line);
  const also = others.map((other) => t('peopleCheck.also', { line: other }));
  return [
    line === 0 ? t('peopleCheck.wholeFile') : String(line),
    t(`readingFault.${code}.what`),
    column ?? '',
    [meant, ...also].filter((text) => text !== '').join('; '),
  ];
}

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
    wholeFile: t('peopleCheck.wholeFile'),
  };
}

function isCode(code: string): code is ReadingFaultCode {
  return code in READING_FAULTS;
}
