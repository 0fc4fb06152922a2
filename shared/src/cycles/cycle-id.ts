const CYCLE_ID = /^[A-Za-z0-9-]{1,64}$/;

/** Whether a text can name a cycle: 1 to 64 letters, digits and hyphens. */
export function isCycleId(text: string): boolean {
  return CYCLE_ID.test(text);
}
