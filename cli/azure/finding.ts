/** One thing that was looked at, for a person to read. */
export interface Finding {
  /** As it should be; something to look at; or something that has to be mended first. */
  readonly kind: 'well' | 'look' | 'bad';
  /** What is so, in a sentence; in a line of its own it says what to do as well. */
  readonly says: string;
  /** What to do about it, where that is a sentence of its own. */
  readonly remedy?: string;
}

export const well = (says: string): Finding => ({ kind: 'well', says });
export const look = (says: string): Finding => ({ kind: 'look', says });
export const bad = (says: string, remedy?: string): Finding => ({
  ...{ kind: 'bad', says },
  ...(remedy !== undefined && { remedy }),
});

/** What a command writes before each kind of finding. */
export type Marks = Readonly<Record<Finding['kind'], string>>;

/** As the terminal shows it: `FAIL Table Cycles: not there.`, and what to do in the line below. */
export function toLines({ kind, says, remedy }: Finding, marks: Marks): string {
  const mark = marks[kind];
  const below = remedy === undefined ? '' : `\n${' '.repeat(mark.length + 1)}${remedy}`;
  return `${mark} ${says}${below}`;
}
