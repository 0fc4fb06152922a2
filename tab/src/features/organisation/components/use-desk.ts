import { useCallback, useEffect, useRef } from 'react';
import { type Desk, openDesk } from '../worker/open-desk.ts';

/** A desk that is opened when it is first needed, and closed with the page. */
export function useDesk(): () => Desk {
  const held = useRef<Desk | null>(null);
  useEffect(
    () => () => {
      held.current?.close();
      held.current = null;
    },
    [],
  );
  return useCallback(() => {
    held.current ??= openDesk();
    return held.current;
  }, []);
}
