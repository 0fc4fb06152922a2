import { makeStyles } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useRef } from 'react';
import type { SortedBy, UnitSort } from '../model/sorted-lines.ts';
import type { TreeAct } from '../model/tree-keys.ts';
import type { UnitRow } from '../model/tree-lines.ts';
import { UnitHeads } from './unit-heads.tsx';
import { type LineProps, UnitLine } from './unit-line.tsx';
import { useTreeKeys } from './use-tree-keys.ts';

const useStyles = makeStyles({
  grid: { display: 'block' },
  lines: { display: 'block', position: 'relative' },
});

/** A line of two lines of text, before it is measured; in pixels. */
const USUAL = 57;
/** What stands in the way at the end of the window while something is chosen. */
const BAR = 112;

interface Props {
  readonly label: string;
  readonly rows: readonly UnitRow[];
  /** `null` for the tree. */
  readonly sort: UnitSort | null;
  readonly onSort: (by: SortedBy) => void;
  readonly kindOf: (row: UnitRow) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onAct: (act: Exclude<TreeAct, { do: 'focus' }>) => void;
}

/**
 * The units in columns: a tree, or once sorted a flat list. As many lines are in the document as fit
 * the window: two thousand are as quick as ten.
 */
export function UnitGrid({ label, rows, sort, onSort, kindOf, chosen, onAct }: Props) {
  const styles = useStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const lines = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => USUAL,
    overscan: 4,
    scrollPaddingEnd: BAR,
    // A press comes before the lines that it scrolls to.
    useFlushSync: false,
    scrollMargin: body.current?.offsetTop ?? 0,
    getItemKey: (index) => rows[index]?.unit.id ?? index,
  });
  const { focused, onKey } = useTreeKeys(body, rows, lines.scrollToIndex, onAct);
  return (
    <table
      {...(sort === null ? TREE : LIST)}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={styles.grid}
    >
      <UnitHeads sort={sort} onSort={onSort} />
      <tbody ref={body} className={styles.lines} style={{ blockSize: `${lines.getTotalSize()}px` }}>
        {lines.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <LineOf
              key={key}
              row={row}
              isTree={sort === null}
              at={index}
              from={start - lines.options.scrollMargin}
              measure={lines.measureElement}
              kind={kindOf(row)}
              chosen={chosen.has(row.unit.id)}
              focusable={row.unit.id === focused}
              onKeyAt={onKey}
              onAct={onAct}
            />
          );
        })}
      </tbody>
    </table>
  );
}

const TREE = { role: 'treegrid', 'aria-multiselectable': true } as const;
const LIST = { role: 'grid', 'aria-multiselectable': true } as const;

interface LineOfProps
  extends Pick<Props, 'onAct'>,
    Omit<LineProps, 'onKey' | 'onFollow' | 'onToggle' | 'onChoose'> {
  readonly onKeyAt: (event: KeyboardEvent, at: number) => void;
}

/** Kept as it is while nothing of its own changes: a key moves the focus of two lines, not of thirty. */
const LineOf = memo(function LineOf({ onKeyAt, onAct, ...line }: LineOfProps) {
  const { unit, open } = line.row;
  return (
    <UnitLine
      {...line}
      onKey={(event) => onKeyAt(event, line.at)}
      onFollow={() => onAct({ do: 'follow', unit: unit.id })}
      onToggle={() => onAct({ do: open === true ? 'close' : 'open', unit: unit.id })}
      onChoose={() => onAct({ do: 'choose', unit: unit.id })}
    />
  );
});
