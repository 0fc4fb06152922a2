import type { CsvFault, RowFault } from '@samenhang/shared/organisation/csv-file';
import type { QuoteFault } from '@samenhang/shared/organisation/csv-rows';
import type { OtherFile } from '@samenhang/shared/organisation/other-files';
import { TEXT_ENCODINGS } from '@samenhang/shared/organisation/text-encodings';
import { InputFault } from './input-fault.ts';
import { encodingName } from './reading-names.ts';

const OTHER_FILES: Record<OtherFile, string> = {
  workbook: 'is a workbook (XLSX); save it as "CSV UTF-8" and name that file',
  locked_workbook:
    'is an old workbook, or one with a password or a label; open it in Excel and save it as "CSV UTF-8"',
  pdf: 'is a PDF; name a CSV file',
  binary: 'is no text; name a CSV file',
};

/** Why a file as a whole cannot be read, and what to do. */
export function csvFault(file: string, fault: CsvFault): InputFault {
  switch (fault.code) {
    case 'not_text':
      return new InputFault({ file }, OTHER_FILES[fault.kind]);
    case 'encoding_unfit': {
      const name = encodingName(fault.encoding);
      const what = `is not in ${name}, as was said; save the file as "CSV UTF-8"`;
      return new InputFault({ file, line: fault.line }, what);
    }
    case 'encoding_unknown': {
      const known = TEXT_ENCODINGS.join(', ');
      const what = `is neither UTF-8 nor Windows-1252; save the file as "CSV UTF-8", or name its encoding by --encoding (${known})`;
      return new InputFault({ file, line: fault.line }, what);
    }
    case 'letters_lost':
      return new InputFault(
        { file, line: fault.line },
        'has letters that another program lost (U+FFFD); save it anew from where they are right',
      );
    case 'empty':
      return new InputFault({ file }, 'is empty; its first line must name the columns');
    default:
      return rowFault(file, fault);
  }
}

/** Why reading ended at a row. */
export function rowFault(file: string, fault: RowFault): InputFault {
  const place = { file, line: fault.line };
  if (fault.code !== 'ragged') return new InputFault(place, QUOTES[fault.code]);
  const { found, wanted } = fault;
  return new InputFault(
    place,
    `has ${found} cells where the header has ${wanted}; check its separators and quotes`,
  );
}

const QUOTES: Record<QuoteFault['code'], string> = {
  quote_open: 'has a quote that is not closed; mend it',
  text_behind_quote: 'has text behind a quote that closes; double the quotes within a cell',
};

/** Two files in one are read as one by nobody. */
export const headerAgain = (file: string, line: number) =>
  new InputFault({ file, line }, 'is the header again; give one file per round, with one header');
