import { useEffect, useRef } from 'react';

/** Whoever comes back from the statements of a cell goes on from that cell. */
export function useReturnToCell(cell: string | undefined): void {
  const left = useRef(cell);
  useEffect(() => {
    if (cell === undefined && left.current !== undefined) {
      const selector = `[data-cell="${CSS.escape(left.current)}"]`;
      document.querySelector<HTMLElement>(selector)?.focus();
    }
    left.current = cell;
  }, [cell]);
}
