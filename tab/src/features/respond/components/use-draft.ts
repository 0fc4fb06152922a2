import { useEffect, useSyncExternalStore } from 'react';
import type { DraftSaver } from '../model/draft-saver.ts';
import type { Saving } from '../model/saving.ts';

/** The draft as it changes; what waits is sent when the page is hidden or left. */
export function useDraft(saver: DraftSaver): Saving {
  useEffect(() => {
    const flush = () => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    const reconnect = () => saver.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('online', reconnect);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('online', reconnect);
      saver.stop();
    };
  }, [saver]);
  return useSyncExternalStore(saver.subscribe, saver.state);
}
