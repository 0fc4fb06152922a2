import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HEARD_ONLY } from '../components/heard-only.ts';
import { useInk } from './ink.ts';
import { Marker } from './marker.tsx';
import type { Measure, Shape } from './strip.ts';

const useStyles = makeStyles({
  cell: {
    boxSizing: 'border-box',
    position: 'relative',
    minInlineSize: 0,
    minBlockSize: '76px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    rowGap: '2px',
    padding: '8px',
    fontFamily: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    '@media (max-width: 440px)': {
      minBlockSize: '44px',
      flexDirection: 'row',
      alignItems: 'center',
      justifyContent: 'flex-start',
      columnGap: '10px',
    },
    // Not its ground, which high contrast makes as bright as the mark that stands on it.
    ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  lags: {
    borderInlineStartWidth: '4px',
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
  },
  label: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    maxInlineSize: '100%',
    '@media (max-width: 440px)': { flexGrow: 1 },
  },
  heard: HEARD_ONLY,
  icon: { flexShrink: 0, transform: 'scale(0.75)' },
  value: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  limits: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

export interface CellEntry extends Measure {
  readonly key: string;
  /** The column, where the columns have no heading. */
  readonly label: string;
  readonly shape: Shape;
  readonly value: string;
  readonly limits: string;
  /** Where it stands and what pressing it does: for anyone who does not see the rows around it. */
  readonly row: string;
  readonly action: string;
  /** That it lags behind the rest of its row by more than chance, in a word. */
  readonly lags?: string;
}

interface Props {
  readonly cell: CellEntry;
  readonly onSelect: (cell: string) => void;
}

/** One number with its interval; pressing it shows what it is made of. */
export function MatrixCell({ cell, onSelect }: Props) {
  const styles = useStyles();
  const ink = useInk();
  return (
    <button
      type="button"
      data-cell={cell.key}
      className={mergeClasses(styles.cell, cell.lags !== undefined && styles.lags)}
      onClick={() => onSelect(cell.key)}
    >
      <span className={styles.heard}>{cell.row}</span>
      <span data-drawn="" className={styles.label}>
        <svg width={16} height={16} className={styles.icon} aria-hidden="true">
          <Marker points={50} y={8} shape={cell.shape} className={ink.own} />
        </svg>
        <span>{cell.label}</span>
      </span>
      <span data-drawn="" className={styles.value}>
        {cell.value}
      </span>
      <span data-drawn="" className={styles.limits}>
        {cell.limits}
      </span>
      {cell.lags === undefined ? null : (
        <span data-drawn="" className={styles.limits}>
          {cell.lags}
        </span>
      )}
      <span className={styles.heard}>{cell.action}</span>
    </button>
  );
}
