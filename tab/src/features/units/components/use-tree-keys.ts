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
  const { focused, moveTo } = useMovingFocus(lines, rows, scrollTo);
  const onKey = useCallback(
    (event: KeyboardEvent, at: number) => {
      const act = actOf(rows, at, event.key);
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (act.do === 'focus') moveTo(rows[act.row]?.unit.id, act.row);
      // A key that is held down moves on, and does nothing else more than once.
      else if (!event.repeat) onAct(act);
    },
    [rows, moveTo, onAct],
  );
  return { focused, onKey };
}

/** One line can be reached with Tab; the arrows move which, also to one that is not drawn yet. */
function useMovingFocus(
  lines: { readonly current: HTMLElement | null },
  rows: readonly UnitRow[],
  scrollTo: (row: number) => void,
) {
  const [wanted, setWanted] = useState<string>();
  const moving = useRef(false);
  const known = rows.some(({ unit }) => unit.id === wanted);
  const focused = known ? wanted : rows[0]?.unit.id;
  useEffect(() => {
    if (!moving.current || focused === undefined) return;
    const line = lines.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(focused)}"]`);
    if (line == null) return;
    moving.current = false;
    line.focus();
  });
  const moveTo = useCallback(
    (unit: string | undefined, row: number) => {
      moving.current = true;
      setWanted(unit);
      scrollTo(row);
    },
    [scrollTo],
  );
  return { focused, moveTo };
}
