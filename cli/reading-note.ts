import type { CsvFile } from '@samenhang/shared/organisation/csv-file';
import type { Separator } from '@samenhang/shared/organisation/separators';
import type { TextEncoding } from '@samenhang/shared/organisation/text-encodings';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { encodingName, SEPARATOR_NAMES } from './reading-names.ts';

/** How a file was read, for the report. */
export interface FileRead {
  readonly encoding: TextEncoding;
  readonly encodingAssumed: boolean;
  readonly separator: Separator;
  readonly separatorAssumed: boolean;
}

export const fileRead = ({ read, separator, separatorAssumed }: CsvFile): FileRead => ({
  encoding: read.encoding,
  encodingAssumed: read.assumed,
  separator,
  separatorAssumed,
});

/** What to say of a file that is not plain UTF-8 with commas, or `null`. */
export function readingNote(csv: CsvFile): string | null {
  const { read, separator, separatorAssumed } = csv;
  if (read.encoding === 'utf-8' && separator === ',' && !separatorAssumed) return null;
  const taken = `read as ${encodingName(read.encoding)}, separated by ${SEPARATOR_NAMES[separator]}s`;
  return [
    taken,
    ...(read.assumed ? [encodingDoubt(csv)] : []),
    ...(separatorAssumed ? ['another separator fits as well; name it by --separator'] : []),
  ].join('; ');
}

/** Shows a piece whose letters would be others in another encoding. */
function encodingDoubt({ text, separator }: CsvFile): string {
  const why = 'nothing in the file says its encoding';
  const at = text.search(/[^\p{ASCII}]/u);
  if (at < 0) return why;
  const line = text.slice(0, at).split(/\r\n|\r|\n/u).length;
  const piece = visibleText(cellAround(text, at, separator));
  return `${why}: if line ${line} should not say "${piece}", name it by --encoding`;
}

function cellAround(text: string, at: number, separator: Separator): string {
  const ends = [separator, '\n', '\r', '"'];
  const from = Math.max(...ends.map((end) => text.lastIndexOf(end, at))) + 1;
  const to = ends.map((end) => text.indexOf(end, at)).filter((place) => place >= 0);
  return text.slice(from, Math.min(text.length, ...to)).trim();
}
