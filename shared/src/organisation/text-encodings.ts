/**
 * The encodings in which people have CSV files. Excel writes UTF-8 with a byte order mark, UTF-16
 * ("Unicode text") and Windows-1252 ("CSV"); an Excel on a Mac wrote Macintosh.
 */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'iso-8859-15',
  'macintosh',
] as const;

export type TextEncoding = (typeof TEXT_ENCODINGS)[number];
