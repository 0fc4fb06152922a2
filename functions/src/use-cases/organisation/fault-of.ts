import type { ImportFaultCode } from '@samenhang/shared/api/organisation-words';
import type { Place } from './people-places.ts';

/** One way in which an organisation does not fit together, and where. */
export interface OrganisationFault {
  readonly code: ImportFaultCode;
  readonly part: number;
  /** RFC 6901, in that part. */
  readonly pointer: string;
  /** What stands there, or the name of the unit. */
  readonly value?: string;
  /** What it contradicts: another place, or the names of units. */
  readonly related?: readonly string[];
}

/** What an edit leaves as it is has no place; it is told of the whole then. */
export function faultOf(
  code: ImportFaultCode,
  list: 'units' | 'people',
  place: Place | undefined,
  field: string,
): OrganisationFault {
  if (place === undefined) return { code, part: 0, pointer: `/${list}` };
  return { code, part: place.part, pointer: `${pointerTo(list, place)}${field}` };
}

export const pointerTo = (list: string, { at }: Place) => `/${list}/${at}`;
