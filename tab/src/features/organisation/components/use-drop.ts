import { type RefObject, useEffect, useRef, useState } from 'react';

/** Takes files that are dropped onto an element. Says whether something is held over it. */
export function useDrop(
  place: RefObject<HTMLElement>,
  onFiles: (files: FileList | undefined) => void,
): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const hold = (event: DragEvent) => {
      // Otherwise the browser opens the file in the place of the page.
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') take.current(event.dataTransfer?.files);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) element.addEventListener(kind, hold);
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, hold);
    };
  }, [place]);
  return over;
}
