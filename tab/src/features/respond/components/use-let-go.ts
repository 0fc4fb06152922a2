import { useEffect, useState } from 'react';
import type { DraftSaver } from '../model/draft-saver.ts';

/**
 * Has the device forget what came too late, once its writer sees that it did; whether it is known
 * to have, and `null` until it answers.
 */
export function useLetGo(saver: DraftSaver): boolean | null {
  const [gone, setGone] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    const letGo = () => {
      if (document.visibilityState === 'hidden') return;
      document.removeEventListener('visibilitychange', letGo);
      void saver.letGo().then((done) => {
        if (current) setGone(done);
      });
    };
    document.addEventListener('visibilitychange', letGo);
    letGo();
    return () => {
      current = false;
      document.removeEventListener('visibilitychange', letGo);
    };
  }, [saver]);
  return gone;
}
