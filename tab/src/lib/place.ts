import { createContext, useContext } from 'react';
import type { HostContext } from './host-context.ts';

/** Where the host shows us: in which frame, in which meeting, and whether to nobody that it knows. A hint, and no proof of anything. */
type Place = Pick<HostContext, 'frame' | 'meetingId' | 'isAnonymous'>;

export const PlaceContext = createContext<Place>({});

export function usePlace(): Place {
  return useContext(PlaceContext);
}
