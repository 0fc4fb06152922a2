import type { Separator } from '@samenhang/shared/organisation/separators';
import type { TextEncoding } from '@samenhang/shared/organisation/text-encodings';

/** What each way of writing letters is called. */
export const ENCODING_WORDS = {
  'utf-8': 'textEncoding.utf8',
  'utf-16le': 'textEncoding.utf16le',
  'utf-16be': 'textEncoding.utf16be',
  'windows-1252': 'textEncoding.windows1252',
  'windows-1250': 'textEncoding.windows1250',
  'iso-8859-15': 'textEncoding.iso885915',
  macintosh: 'textEncoding.macintosh',
} as const satisfies Record<TextEncoding, string>;

/** What stands between cells, in words: a tab cannot be seen. */
export const SEPARATOR_WORDS = {
  ',': 'separatorName.comma',
  ';': 'separatorName.semicolon',
  '\t': 'separatorName.tab',
  '|': 'separatorName.bar',
} as const satisfies Record<Separator, string>;
