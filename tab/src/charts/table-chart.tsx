import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, type Ref, useRef } from 'react';
import { type Copied, CopyPicture } from './copy-picture.tsx';
import { TableAxes } from './table-axes.tsx';
import { type TableCell, TableChartCell } from './table-chart-cell.tsx';
import { isFew, ROW_NAME, WIDE } from './table-chart-looks.ts';

const useStyles = makeStyles({
  figure: { margin: 0, minInlineSize: 0, containerType: 'inline-size' },
  table: {
    display: 'block',
    inlineSize: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    [WIDE]: { display: 'table', tableLayout: 'fixed' },
    '@media print': { breakInside: 'avoid' },
  },
  caption: {
    display: 'block',
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    paddingBlockEnd: '8px',
    // Focus comes here by program, once other units stand in the table.
    outline: 'none',
    [WIDE]: { display: 'table-caption' },
  },
  // Without room for columns each row has its name above, and its cells under each other.
  block: { display: 'block', [WIDE]: { display: 'revert' } },
  corner: { display: 'none', [WIDE]: { display: 'table-cell', inlineSize: ROW_NAME } },
  head: {
    display: 'block',
    textAlign: 'start',
    verticalAlign: 'bottom',
    paddingBlock: '4px',
    paddingInlineEnd: '16px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    [WIDE]: { display: 'table-cell' },
  },
  row: {
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  group: { borderBlockStartColor: tokens.colorNeutralForeground3 },
  name: {
    display: 'block',
    textAlign: 'start',
    verticalAlign: 'top',
    paddingBlock: '6px 2px',
    fontWeight: tokens.fontWeightSemibold,
    [WIDE]: { display: 'table-cell', paddingBlock: '6px', paddingInlineEnd: '8px' },
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
});

interface Row {
  readonly key: string;
  readonly name: string;
  /** Whether something else begins here. */
  readonly begins: boolean;
  readonly cells: readonly TableCell[];
}

interface Props {
  /** What a picture of it is called. */
  readonly name: string;
  readonly caption: string;
  /** What stands in its first column. */
  readonly corner: string;
  readonly columns: readonly {
    readonly key: string;
    readonly name: string;
    readonly head: ReactNode;
  }[];
  readonly rows: readonly Row[];
  /** What else can be done with it; before the way to copy it. */
  readonly children: ReactNode;
  readonly captionRef?: Ref<HTMLTableCaptionElement>;
}

const draw: Copied<HTMLTableElement>['draw'] = async (table, lettering) =>
  (await import('./picture/draw-table.ts')).drawTable(table, lettering);

/** Numbers in rows and columns, each with its interval drawn beside it: chart and table in one. */
export function TableChart({ name, caption, captionRef, children, ...numbers }: Props) {
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  return (
    <figure className={styles.figure}>
      <table ref={table} className={styles.table}>
        <caption ref={captionRef} tabIndex={-1} className={styles.caption}>
          {caption}
        </caption>
        <Heads corner={numbers.corner} columns={numbers.columns} />
        <tbody className={styles.block}>
          {numbers.rows.map((row) => (
            <ChartRow key={row.key} row={row} columns={numbers.columns} />
          ))}
        </tbody>
        <TableAxes columns={numbers.columns} />
      </table>
      <div className={styles.foot}>
        {children}
        <CopyPicture name={name} shown={table} draw={draw} />
      </div>
    </figure>
  );
}

function Heads({ corner, columns }: Pick<Props, 'corner' | 'columns'>) {
  const styles = useStyles();
  return (
    <thead className={styles.block}>
      <tr className={styles.block}>
        <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
          <span data-drawn="">{corner}</span>
        </th>
        {columns.map(({ key, name, head }) => (
          <th key={key} scope="col" abbr={name} className={styles.head}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<Props, 'columns'> {
  readonly row: Row;
}

function ChartRow({ row, columns }: RowProps) {
  const styles = useStyles();
  return (
    <tr data-row="" className={mergeClasses(styles.block, styles.row, row.begins && styles.group)}>
      <th scope="row" className={styles.name}>
        <span data-drawn="">{row.name}</span>
      </th>
      {row.cells.map((cell, place) => (
        <TableChartCell
          key={columns[place]?.key}
          cell={cell}
          label={columns[place]?.name ?? ''}
          isBeside={isFew(columns)}
        />
      ))}
    </tr>
  );
}
