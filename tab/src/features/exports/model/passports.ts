/** What a norm rests on, in words; it goes wherever the norm goes. */
export interface Passport {
  readonly title: string;
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** A passport in one line. */
export function passportLine({ title, entries }: Passport): string {
  const entriesText = entries.map(([name, value]) => `${name}: ${value.replace(/\.$/, '')}`);
  return `${title}. ${entriesText.join('; ')}.`;
}
