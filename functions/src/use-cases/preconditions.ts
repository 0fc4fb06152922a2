/** What a writer takes to be stored: nothing yet, or a certain revision. */
export type Precondition = 'absent' | { readonly revision: string };

/** Something stored, of which each write has a revision of its own. */
interface Revised {
  readonly revision: string;
}

/** The precondition of a write does not hold; with the newer revision, where there is one. */
export interface EtagMismatch {
  readonly code: 'etag_mismatch';
  readonly revision?: string;
}

/** Whether the precondition of a write holds for what is stored. */
export function holds(precondition: Precondition, current: Revised | undefined): boolean {
  if (precondition === 'absent') return current === undefined;
  return current?.revision === precondition.revision;
}

/** Why a write was refused, told by what is stored now. */
export function mismatch(current: Revised | undefined): EtagMismatch {
  return { code: 'etag_mismatch', ...(current && { revision: current.revision }) };
}
