import type { UnitRow } from './tree-lines.ts';

/** What a key does in a tree: the pattern of the ARIA Authoring Practices Guide. */
export type TreeAct =
  | { readonly do: 'focus'; readonly row: number }
  | { readonly do: 'open' | 'close' | 'follow' | 'choose'; readonly unit: string };

/** What `key` does on line `at`; `undefined` for a key that does nothing here. */
export function actOf(rows: readonly UnitRow[], at: number, key: string): TreeAct | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  const unit = row.unit.id;
  switch (key) {
    case 'ArrowDown':
      return focus(rows, at + 1);
    case 'ArrowUp':
      return focus(rows, at - 1);
    case 'Home':
      return focus(rows, 0);
    case 'End':
      return focus(rows, rows.length - 1);
    case 'ArrowRight':
      return row.open === false ? { do: 'open', unit } : intoChildren(rows, at, row);
    case 'ArrowLeft':
      return row.open === true ? { do: 'close', unit } : focus(rows, parentOf(rows, at, row));
    case 'Enter':
      return { do: 'follow', unit };
    case ' ':
      return { do: 'choose', unit };
    default:
      return undefined;
  }
}

function focus(rows: readonly UnitRow[], row: number): TreeAct | undefined {
  return row >= 0 && row < rows.length ? { do: 'focus', row } : undefined;
}

function intoChildren(rows: readonly UnitRow[], at: number, row: UnitRow) {
  return row.open === true ? focus(rows, at + 1) : undefined;
}

function parentOf(rows: readonly UnitRow[], at: number, { depth }: UnitRow): number {
  return rows.slice(0, at).findLastIndex((row) => row.depth < depth);
}
