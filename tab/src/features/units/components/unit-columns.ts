import { tokens } from '@fluentui/react-components';

/** Where the page leaves room for columns. */
export const WIDE = '@container (min-width: 720px)';
export const NARROW = '@container (max-width: 719.98px)';

/** Heads and lines share their columns, as each line is placed by itself. */
export const COLUMNS = {
  display: 'grid',
  gridTemplateColumns:
    'minmax(0, 1.7fr) minmax(0, 0.9fr) minmax(0, 1.1fr) minmax(0, 1.1fr) minmax(0, 1.2fr) 84px',
  columnGap: tokens.spacingHorizontalM,
} as const;
