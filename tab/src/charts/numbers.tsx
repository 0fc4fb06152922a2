import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Details } from '../components/details.tsx';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    // Narrow, its words break rather than that it reaches out of the page.
    overflowWrap: 'anywhere',
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
});

/** The numbers behind a chart; the first of every row names it. */
export interface Numbers {
  /** What opens the table. */
  readonly show: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The same numbers as the chart's, as a table for who wants them or cannot see the chart. */
export function NumbersTable({ show, caption, columns, rows }: Numbers) {
  const styles = useStyles();
  return (
    <Details summary={show}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={[name, ...cells].join()}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              {cells.map((cell, place) => (
                <td key={columns[place + 1]} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
