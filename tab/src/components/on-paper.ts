import { tokens } from '@fluentui/react-components';

/**
 * What stands in rows on a screen, as blocks on paper: only those keep a heading with what it is of, and
 * go on over a page's end without leaving one empty.
 */
export const ON_PAPER = {
  display: 'block',
  '& > * + *': { marginBlockStart: tokens.spacingVerticalM },
  // What is said of a chart or of a list stays with it.
  '& > p:not(:last-child)': { breakInside: 'avoid', breakAfter: 'avoid' },
} as const;
