import { makeStyles } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { actOf, type TreeAct } from '../model/tree-keys.ts';
import type { UnitRow } from '../model/tree-lines.ts';
import { UnitLine } from './unit-line.tsx';

const useStyles = makeStyles({
  tree: { position: 'relative', margin: 0 },
  place: { position: 'absolute', insetBlockStart: 0, insetInline: 0 },
});

/** A line of two lines of text, before it is measured; in pixels. */
const USUAL = 69;

interface Props {
  readonly label: string;
  readonly rows: readonly UnitRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onAct: (act: Exclude<TreeAct, { do: 'focus' }>) => void;
}

/** The units, as many of them in the document as fit the window: two thousand are as quick as ten. */
export function UnitTree({ label, rows, chosen, onAct }: Props) {
  const styles = useStyles();
  const tree = useRef<HTMLDivElement>(null);
  const lines = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => USUAL,
    overscan: 4,
    // A press comes before the lines that it scrolls to.
    useFlushSync: false,
    scrollMargin: tree.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.unit.id ?? index,
  });
  const { focused, onKey } = useTreeKeys(tree, rows, lines.scrollToIndex, onAct);
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={label}
      aria-multiselectable="true"
      className={styles.tree}
      style={{ blockSize: `${lines.getTotalSize()}px` }}
    >
      {lines.getVirtualItems().map(({ index, key, start }) => {
        const row = rows[index];
        if (row === undefined) return null;
        return (
          <div
            key={key}
            role="presentation"
            data-index={index}
            data-unit={row.unit.id}
            ref={lines.measureElement}
            className={styles.place}
            style={{ transform: `translateY(${start - lines.options.scrollMargin}px)` }}
          >
            <LineOf
              row={row}
              at={index}
              chosen={chosen.has(row.unit.id)}
              focusable={row.unit.id === focused}
              onKey={onKey}
              onAct={onAct}
            />
          </div>
        );
      })}
    </div>
  );
}

interface LineOfProps extends Pick<Props, 'onAct'> {
  readonly row: UnitRow;
  readonly at: number;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onKey: (event: KeyboardEvent, at: number) => void;
}

/** Kept as it is while nothing of its own changes: a key moves the focus of two lines, not of thirty. */
const LineOf = memo(function LineOf({ row, at, chosen, focusable, onKey, onAct }: LineOfProps) {
  const unit = row.unit.id;
  return (
    <UnitLine
      row={row}
      chosen={chosen}
      focusable={focusable}
      onKey={(event) => onKey(event, at)}
      onFollow={() => onAct({ do: 'follow', unit })}
      onToggle={() => onAct({ do: row.open === true ? 'close' : 'open', unit })}
      onChoose={() => onAct({ do: 'choose', unit })}
    />
  );
});

/** What a key pressed on a line does: moves to another, or acts on it. */
function useTreeKeys(
  tree: { readonly current: HTMLElement | null },
  rows: readonly UnitRow[],
  scrollTo: (row: number) => void,
  onAct: Props['onAct'],
) {
  const { focused, moveTo } = useMovingFocus(tree, rows, scrollTo);
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
  tree: { readonly current: HTMLElement | null },
  rows: readonly UnitRow[],
  scrollTo: (row: number) => void,
) {
  const [wanted, setWanted] = useState<string>();
  const moving = useRef(false);
  const known = rows.some(({ unit }) => unit.id === wanted);
  const focused = known ? wanted : rows[0]?.unit.id;
  useEffect(() => {
    if (!moving.current || focused === undefined) return;
    const line = tree.current?.querySelector<HTMLElement>(
      `[data-unit="${CSS.escape(focused)}"] [role=treeitem]`,
    );
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
