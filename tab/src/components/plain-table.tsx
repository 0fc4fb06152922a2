import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTypography } from './typography.ts';

const useStyles = makeStyles({
  // What does not fit is scrolled to, also by keyboard.
  frame: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    inlineSize: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media (max-width: 480px)': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  cell: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: '0 12px',
    textAlign: 'start',
    verticalAlign: 'top',
    // A head keeps its words whole; what stands in a cell may be an address without any blank.
    overflowWrap: 'anywhere',
    // What does not fit a phone is scrolled to, rather than read letter by letter.
    '@media (max-width: 480px)': { minInlineSize: '88px' },
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
  },
  head: { overflowWrap: 'normal' },
  middle: { verticalAlign: 'middle' },
  line: {
    maxInlineSize: '132px',
    overflowX: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Browsers that do not do it by themselves let nobody scroll it by keyboard otherwise. */
function reachable(frame: HTMLElement | null): void {
  if (frame !== null) frame.tabIndex = 0;
}

/** A row with what tells it apart. */
interface PlainRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

interface Props {
  /** What the table is of, for anyone who hears it. */
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly PlainRow[];
  /** How cells lie: from the top unless said, in the middle of a row, or each on one line. */
  readonly cells?: 'top' | 'middle' | 'line';
}

/** Rows under headers. What stands in a cell is text, whatever is written in it. */
export function PlainTable({ name, heads, rows, cells: lie = 'top' }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const cellStyle = mergeClasses(styles.cell, lie !== 'top' && styles[lie]);
  return (
    <section ref={reachable} className={styles.frame} aria-label={name}>
      <table className={mergeClasses(styles.table, text.numbers)}>
        <thead>
          <tr>
            {[...heads.entries()].map(([place, head]) => (
              <th key={place} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                <bdi>{head}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {[...cells.entries()].map(([place, cell]) => (
                <td key={place} className={cellStyle}>
                  {typeof cell === 'string' ? <bdi>{cell}</bdi> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
