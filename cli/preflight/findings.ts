/**
 * What a check found: nothing wrong; something that a person should look at; or something that would stop
 * the deployment. It is one line, and says how to mend what it says.
 */
export interface Finding {
  readonly kind: 'well' | 'look' | 'stops';
  readonly says: string;
}

export const well = (says: string): Finding => ({ kind: 'well', says });
export const look = (says: string): Finding => ({ kind: 'look', says });
export const stops = (says: string): Finding => ({ kind: 'stops', says });
