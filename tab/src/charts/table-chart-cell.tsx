import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ScoreBar } from './score-bar.tsx';
import type { Measure } from './strip.ts';
import { BESIDE, WIDE } from './table-chart-looks.ts';

const useStyles = makeStyles({
  cell: {
    display: 'block',
    padding: 0,
    paddingBlockEnd: '4px',
    verticalAlign: 'top',
    [WIDE]: { display: 'table-cell', paddingInlineEnd: '16px' },
  },
  beside: {
    [BESIDE]: {
      display: 'grid',
      gridTemplateColumns: '40% minmax(0, 1fr)',
      alignItems: 'center',
    },
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    minInlineSize: 0,
    overflowWrap: 'anywhere',
    [WIDE]: { paddingBlockStart: '6px' },
  },
  whole: { [BESIDE]: { gridColumn: '1 / -1' } },
  // The head of the column, where there is none.
  label: { minInlineSize: 0, color: tokens.colorNeutralForeground2, [WIDE]: { display: 'none' } },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // A number and its limits are one; words may be long.
  number: { whiteSpace: 'nowrap' },
  text: { minInlineSize: 0 },
  bar: { [BESIDE]: { paddingBlockStart: '4px' } },
});

/** One number in a table, or why it is not there. */
export interface TableCell {
  readonly value: string;
  readonly note: string;
  /** `null` for what has no place on the scale. */
  readonly own: Measure | null;
  /** Whether `value` says only why there is no number. */
  readonly isWithheld: boolean;
}

interface Props {
  readonly cell: TableCell;
  /** Its column. */
  readonly label: string;
  /** Whether the bar may stand beside the number. */
  readonly isBeside: boolean;
}

export function TableChartCell({ cell, label, isBeside }: Props) {
  const { value, note, own } = cell;
  const styles = useStyles();
  return (
    <td className={styles.cell}>
      <div className={mergeClasses(isBeside && styles.beside)}>
        <div className={mergeClasses(styles.words, own === null && styles.whole)}>
          <span data-drawn="" className={styles.label}>
            {label}
          </span>
          <span data-drawn="" className={lookOf(styles, cell)}>
            {value}
          </span>
          {note === '' ? null : (
            <span data-drawn="" className={styles.small}>
              {note}
            </span>
          )}
        </div>
        {own === null ? null : (
          <div className={styles.bar}>
            <ScoreBar own={own} height={18} dot={5} over={7} />
          </div>
        )}
      </div>
    </td>
  );
}

function lookOf(styles: ReturnType<typeof useStyles>, { own, isWithheld }: TableCell): string {
  if (isWithheld) return styles.small;
  return own === null ? styles.text : styles.number;
}
