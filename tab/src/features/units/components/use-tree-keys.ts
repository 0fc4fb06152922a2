import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { actOf, type TreeAct } from '../model/tree-keys.ts';
import type { UnitRow } from '../model/tree-lines.ts';

/** What a key pressed on a line does: moves to another, or acts on it. */
export function useTreeKeys(
  lines: { readonly current: HTMLElement | null },
  rows: readonly UnitRow[],
  scrollTo: (row: number) => void,
  onAct: (act: Exclude<TreeAct, { do: 'focus' }>) => void,
) {
  const { focused, goingTo, moveTo } = useMovingFocus(lines, rows, scrollTo);
  const onKey = useCallback(
    (event: KeyboardEvent, line: number) => {
      // A key pressed while the focus is on its way is meant for where it goes.
      const at = goingTo.current ?? line;
      const act = actOf(rows, at, event.key);
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (act.do === 'focus') moveTo(rows[act.row]?.unit.id, act.row);
      // A key that is held down moves on, and does nothing else more than once.
      else if (!event.repeat) onAct(act);
    },
    [rows, goingTo, moveTo, onAct],
  );
  return { focused, onKey };
}

/** One line can be reached with Tab; the arrows move which, also to one that is not drawn yet. */
function useMovingFocus(
  lines: { readonly current: HTMLElement | null },
  rows: readonly UnitRow[],
  scrollTo: (row: number) => void,
) {
  // A new object each time, so that going where the last key went is drawn too.
  const [wanted, setWanted] = useState<{ readonly unit: string | undefined }>();
  const goingTo = useRef<number>(undefined);
  const known = rows.some(({ unit }) => unit.id === wanted?.unit);
  const focused = known ? wanted?.unit : rows[0]?.unit.id;
  useEffect(() => {
    if (goingTo.current === undefined || focused === undefined) return;
    const line = lines.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(focused)}"]`);
    if (line == null) return;
    goingTo.current = undefined;
    line.focus();
  });
  const moveTo = useCallback(
    (unit: string | undefined, row: number) => {
      goingTo.current = row;
      setWanted({ unit });
      scrollTo(row);
    },
    [scrollTo],
  );
  return { focused, goingTo, moveTo };
}
