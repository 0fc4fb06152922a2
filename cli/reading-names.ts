import type { Separator } from '@samenhang/shared/organisation/separators';
import type { TextEncoding } from '@samenhang/shared/organisation/text-encodings';

const ENCODINGS: Record<TextEncoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
  'windows-1250': 'Windows-1250',
  'iso-8859-15': 'ISO-8859-15',
  macintosh: 'Macintosh',
};

/** An encoding as it is written in a sentence. */
export const encodingName = (encoding: TextEncoding): string => ENCODINGS[encoding];

/** What separates cells, by the word for it at the command line. */
export const SEPARATOR_NAMES: Record<Separator, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
};
