/** From here on the statements of a step stand in one table, with the words of the scale on top. */
export const MATRIX = '@media (min-width: 960px)';

/** The statement, and as many columns as the scale has choices. */
export const MATRIX_COLUMNS = 'minmax(0, 1fr) 492px';
export const MATRIX_CHOICES = 'repeat(6, 78px)';
