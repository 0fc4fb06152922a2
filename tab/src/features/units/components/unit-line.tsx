import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTypography } from '../../../components/typography.ts';
import { useText } from '../../../lib/text.ts';
import { glanceOf } from '../model/glance.ts';
import { isComparable, type UnitRow } from '../model/tree-lines.ts';
import { ChosenBox } from './chosen-box.tsx';
import { GlanceCellView } from './glance-cell.tsx';
import { COLUMNS, WIDE } from './unit-columns.ts';
import { UnitNameCell } from './unit-name-cell.tsx';

const useStyles = makeStyles({
  line: {
    position: 'absolute',
    insetBlockStart: 0,
    insetInline: 0,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    minBlockSize: '56px',
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    cursor: 'pointer',
    // What is chosen stands in a bar over the end of the window.
    scrollMarginBlockEnd: '112px',
    [WIDE]: { ...COLUMNS, columnGap: tokens.spacingHorizontalM },
    // In high contrast a ground that is pointed at is bright, and wants dark letters.
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
      '& [data-quiet]': { color: tokens.colorNeutralForeground2Hover },
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  cell: { padding: 0, minInlineSize: 0 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Beside the name, above what it tells, where there are no columns.
  box: {
    gridColumn: '2',
    gridRow: '1 / span 2',
    justifySelf: 'center',
    [WIDE]: { gridColumn: '6', gridRow: '1' },
  },
  kind: {
    gridColumn: '1 / -1',
    paddingInlineStart: '36px',
    '@media (max-width: 400px)': { paddingInlineStart: '28px' },
    [WIDE]: { gridColumn: '5', paddingInlineStart: 0, paddingBlockStart: '3px' },
  },
});

export interface LineProps {
  readonly row: UnitRow;
  /** Whether the lines are a tree. */
  readonly isTree: boolean;
  /** Its place among all lines, from 0. */
  readonly at: number;
  /** Pixels from the top of the first. */
  readonly from: number;
  /** Told the line, so that it can be measured. */
  readonly measure: (line: Element | null) => void;
  /** Whose numbers these are, in words. */
  readonly kind: string;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onFollow: () => void;
  readonly onToggle: () => void;
  readonly onChoose: () => void;
}

/** A unit and what its result says in a few words. The line is one thing to reach and to read. */
export function UnitLine({ row, isTree, at, kind, chosen, focusable, ...props }: LineProps) {
  const styles = useStyles();
  const text = useTypography();
  const { t, format } = useText();
  const comparable = isComparable(row.unit);
  return (
    <tr
      {...(isTree ? placeInTree(row) : {})}
      ref={props.measure}
      data-index={at}
      data-unit={row.unit.id}
      // Rows are counted from 1, and the first are the heads.
      aria-rowindex={at + 2}
      aria-selected={comparable ? chosen : undefined}
      tabIndex={focusable ? 0 : -1}
      className={styles.line}
      style={{ transform: `translateY(${props.from}px)` }}
      onClick={props.onFollow}
      onKeyDown={props.onKey}
    >
      <UnitNameCell row={row} onToggle={props.onToggle} />
      {glanceOf({ t, format }, row.unit).map((cell) => (
        <GlanceCellView key={cell.key} cell={cell} />
      ))}
      <td className={mergeClasses(styles.cell, styles.kind)}>
        <span data-quiet="" className={mergeClasses(text.quiet, styles.small)}>
          {kind}
        </span>
      </td>
      <td className={mergeClasses(styles.cell, styles.box)}>
        {comparable ? <ChosenBox chosen={chosen} onChoose={props.onChoose} /> : null}
      </td>
    </tr>
  );
}

const placeInTree = ({ depth, place, siblings, open }: UnitRow) => ({
  'aria-level': depth,
  'aria-posinset': place,
  'aria-setsize': siblings,
  'aria-expanded': open,
});
