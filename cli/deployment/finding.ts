/** One thing that was looked at. */
export interface Finding {
  /** `bad` keeps people from working, or is unsafe; `note` is neither. */
  readonly kind: 'well' | 'bad' | 'note';
  /** What is so, in a sentence. */
  readonly text: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export const well = (text: string): Finding => ({ kind: 'well', text });
export const note = (text: string): Finding => ({ kind: 'note', text });
export const bad = (text: string, remedy: string): Finding => ({ kind: 'bad', text, remedy });

const MARKS: Readonly<Record<Finding['kind'], string>> = {
  well: 'ok  ',
  bad: 'FAIL',
  note: 'note',
};

/** As the terminal shows it: `FAIL Table Cycles is not there.`, and what to do below it. */
export function toLines({ kind, text, remedy }: Finding): string {
  const below = remedy === undefined ? '' : `\n     ${remedy}`;
  return `${MARKS[kind]} ${text}${below}`;
}
