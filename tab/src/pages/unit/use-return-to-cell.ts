import { useEffect, useRef } from 'react';
import type { TabName } from './unit-tabs.tsx';

/** Anyone who comes back from the statements of a cell goes on from that cell, in the part that is shown. */
export function useReturnToCell(part: TabName, cell: string | undefined): void {
  const left = useRef(cell);
  useEffect(() => {
    if (cell === undefined && left.current !== undefined) {
      const cells = document.querySelectorAll<HTMLElement>(`[data-panel="${part}"] [data-cell]`);
      [...cells].find((one) => one.dataset.cell === left.current)?.focus();
    }
    left.current = cell;
  }, [part, cell]);
}
