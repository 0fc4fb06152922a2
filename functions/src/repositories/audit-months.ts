/** The month in UTC, `2026-11`, that a time lies in. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 'yyyy-mm'.length);

/** The month of the first time and those after it, before that of the second. */
export function monthsBefore(first: Date, second: Date): string[] {
  const months: string[] = [];
  const [year, start] = [first.getUTCFullYear(), first.getUTCMonth()];
  for (let on = 0; ; on++) {
    const month = monthOf(new Date(Date.UTC(year, start + on)));
    if (month >= monthOf(second)) return months;
    months.push(month);
  }
}
