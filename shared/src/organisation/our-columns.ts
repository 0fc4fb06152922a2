const MARK = 'Samenhang:';

/**
 * The header of a column that we add to a file which is handed back; the mark is the same in every
 * language, so that a colleague may give the file again.
 * @example ourHeader('Line') → 'Samenhang: Line'
 */
export const ourHeader = (name: string): string => `${MARK} ${name}`;

/** Whether a column of that header is one of ours, and so says nothing of the organisation. */
export const isOurHeader = (header: string): boolean =>
  header.trim().toLowerCase().startsWith(MARK.toLowerCase());
