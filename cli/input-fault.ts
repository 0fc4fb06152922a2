/** Where in a file something is wrong. */
interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

/** Something the person at the command line can mend; the message says where, what and how. */
export class InputFault extends Error {
  constructor({ file, line, column }: Place, what: string) {
    const where = [
      file,
      ...(line === undefined ? [] : [`line ${line}`]),
      ...(column === undefined ? [] : [`column ${column}`]),
    ];
    super(`${where.join(', ')}: ${what}`);
    this.name = 'InputFault';
  }
}
