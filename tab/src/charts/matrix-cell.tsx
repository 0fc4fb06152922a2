import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HEARD_ONLY } from '../components/heard-only.ts';
import { shadeOf, useShades } from './shades.ts';
import type { Measure } from './strip.ts';

const useStyles = makeStyles({
  cell: {
    boxSizing: 'border-box',
    minInlineSize: 0,
    minBlockSize: '48px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    padding: '4px 8px',
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    // The shade says something: on paper too.
    printColorAdjust: 'exact',
  },
  button: {
    cursor: 'pointer',
    ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  lags: {
    borderInlineStartWidth: '4px',
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
  },
  heard: HEARD_ONLY,
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '6px',
    fontVariantNumeric: 'tabular-nums',
  },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  limits: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface CellEntry extends Measure {
  readonly key: string;
  /** Its column. */
  readonly label: string;
  readonly value: string;
  readonly limits: string;
  /** Its row, and what pressing it does: for anyone who does not see what is around it. */
  readonly row: string;
  readonly action: string;
  /** That it lags behind the rest of its row by more than chance, in a word. */
  readonly lags?: string;
}

interface Props {
  readonly cell: CellEntry;
  readonly isOpen: boolean;
  /** Without it nothing is opened. */
  readonly onSelect?: (cell: string) => void;
}

/** One number with its interval, in the shade of its place on the scale. */
export function MatrixCell({ cell, isOpen, onSelect }: Props) {
  const styles = useStyles();
  const shades = useShades();
  const shade = shadeOf(cell.points);
  const look = mergeClasses(
    styles.cell,
    shade !== undefined && shades[shade],
    cell.lags !== undefined && styles.lags,
  );
  if (onSelect === undefined) {
    return (
      <div data-box="" className={look}>
        <Told cell={cell} />
      </div>
    );
  }
  return (
    <button
      type="button"
      data-box=""
      data-cell={cell.key}
      aria-pressed={isOpen}
      className={mergeClasses(look, styles.button, isOpen && styles.open)}
      onClick={() => onSelect(cell.key)}
    >
      <Told cell={cell}>
        <span className={styles.heard}>{cell.action}</span>
      </Told>
    </button>
  );
}

function Told({ cell, children }: { readonly cell: CellEntry; readonly children?: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.heard}>{`${cell.row}, ${cell.label}: `}</span>
      <span className={styles.line}>
        <span data-drawn="" className={styles.value}>
          {cell.value}
        </span>
        <span data-drawn="" className={styles.limits}>
          {cell.limits}
        </span>
      </span>
      {cell.lags === undefined ? null : (
        <span data-drawn="" className={styles.limits}>
          {cell.lags}
        </span>
      )}
      {children}
    </>
  );
}
