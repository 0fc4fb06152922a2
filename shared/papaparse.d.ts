/**
 * What of papaparse is used here. Its published types bring those of Node along, and nothing here
 * may know of Node: it also runs in a browser.
 */
declare namespace papaparse {
  interface ParseError {
    readonly code: string;
    /** Of `data`, from 0. */
    readonly row?: number;
    /** In the text, behind the quote that opens the cell. */
    readonly index?: number;
  }

  function parse<Row>(
    text: string,
    how: {
      readonly delimiter: string;
      readonly newline: '\n';
      readonly header: false;
      /** How many rows; 0 for all. */
      readonly preview: number;
    },
  ): { readonly data: Row[]; readonly errors: readonly ParseError[] };
}

export = papaparse;
