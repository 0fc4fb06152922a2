/** Where a table has room for columns, and where in each for a bar beside its number. */
export const WIDE = '@container (min-width: 560px)';
export const BESIDE = '@container (min-width: 800px)';

/** Room for the names of rows. */
export const ROW_NAME = '128px';

/** Whether so many columns leave room for a bar beside each number. */
export const isFew = (columns: readonly unknown[]): boolean => columns.length <= 3;
