import { useEffect } from 'react';
import { type Clock, type Heard, type Pace, startPolling } from './polling.ts';

const CLOCK: Clock = {
  after: (milliseconds, act) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Looks again and again while the page is shown: not while it is hidden, and at once when it is seen
 * again or the connection is back. `null` looks at nothing. `look` and `pace` must be the same as
 * long as the same is looked at.
 */
export function usePolling(look: (() => Promise<Heard>) | null, pace: Pace): void {
  useEffect(() => {
    if (look === null) return undefined;
    const polling = startPolling(look, pace, CLOCK);
    const follow = () => (document.hidden ? polling.pause() : polling.resume());
    if (document.hidden) polling.pause();
    document.addEventListener('visibilitychange', follow);
    window.addEventListener('online', follow);
    return () => {
      polling.stop();
      document.removeEventListener('visibilitychange', follow);
      window.removeEventListener('online', follow);
    };
  }, [look, pace]);
}
