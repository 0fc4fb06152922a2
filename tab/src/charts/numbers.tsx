import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import { Details } from '../components/details.tsx';
import { TablesShown } from './tables-shown.ts';

const NARROW = '@media (max-width: 480px)';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    hyphens: 'auto',
    [NARROW]: { inlineSize: '100%', fontSize: tokens.fontSizeBase200 },
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2, paddingBlock: '4px' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlock: '6px',
    paddingInlineEnd: 'clamp(4px, 2vw, 16px)',
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  // Where there is no room for columns beside its name, a row has its name above them.
  block: { [NARROW]: { display: 'block' } },
  row: { [NARROW]: { display: 'flex', flexWrap: 'wrap', inlineSize: '100%' } },
  name: {
    [NARROW]: {
      flexBasis: '100%',
      paddingBlockEnd: 0,
      borderBlockEndStyle: 'none',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  column: { [NARROW]: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minInlineSize: 0 } },
  // More than three would be too narrow to read: two beside each other.
  ofMany: { [NARROW]: { flexBasis: '40%' } },
  // In one piece where there is room for all of them.
  number: { '@container (min-width: 480px)': { whiteSpace: 'nowrap' } },
});

/** The numbers behind a chart; the first of every row names it. */
export interface Numbers {
  /** What opens the table. */
  readonly show: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: () => readonly (readonly string[])[];
}

/** The same numbers as the chart's, as a table for anyone who wants them or cannot see the chart. */
export function NumbersTable({ show, ...numbers }: Numbers) {
  const shown = useContext(TablesShown);
  // A page has a dozen tables of up to thirty rows, and few of them are ever opened.
  if (shown !== null) return shown ? <Table {...numbers} /> : null;
  return <Details summary={show}>{() => <Table {...numbers} />}</Details>;
}

function Table({ caption, columns, rows }: Omit<Numbers, 'show'>) {
  const styles = useStyles();
  const [first = '', ...others] = columns;
  return (
    <table className={mergeClasses(styles.table, styles.block)}>
      <caption className={mergeClasses(styles.caption, styles.block)}>{caption}</caption>
      <thead className={styles.block}>
        <tr className={styles.row}>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
            {first}
          </th>
          {others.map((column) => (
            <th
              key={column}
              scope="col"
              className={mergeClasses(styles.cell, styles.head, columnOf(styles, others))}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.block}>
        {rows().map((row) => (
          <NumbersRow key={row.join()} columns={others} row={row} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly columns: readonly string[];
  readonly row: readonly string[];
}

function NumbersRow({ columns, row: [name = '', ...cells] }: RowProps) {
  const styles = useStyles();
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {name}
      </th>
      {cells.map((cell, place) => (
        <td
          key={columns[place]}
          className={mergeClasses(
            styles.cell,
            columnOf(styles, columns),
            isNumber(cell) && styles.number,
          )}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** As long as "100 (95–100)"; what is longer may have to break after all. */
const LONGEST = 12;

/** A number with its limits, which are read as one. */
const isNumber = (cell: string) => cell.length <= LONGEST && !/\p{L}/u.test(cell);

function columnOf(styles: ReturnType<typeof useStyles>, columns: readonly string[]): string {
  return mergeClasses(styles.column, columns.length > 3 && styles.ofMany);
}
