/**
 * From here on the statements of a step stand in one table, with the words of the scale on top: asked
 * of the page's column, not of the window, so that it also holds for whoever enlarges the page.
 */
export const MATRIX = '@container (min-width: 880px)';

/** The statement, and as many columns as the scale has choices. */
export const MATRIX_COLUMNS = 'minmax(0, 1fr) 512px';
export const MATRIX_CHOICES = 'repeat(5, 78px) 98px';

/** That one cannot judge something is no point of the scale. */
export const APART = { marginInlineStart: '20px' } as const;
