import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTypography } from '../components/typography.ts';
import { ChartFoot } from './chart-foot.tsx';
import type { Copied } from './copy-picture.tsx';
import { type CellEntry, MatrixCell } from './matrix-cell.tsx';
import type { Numbers } from './numbers.tsx';

const WIDE = '@container (min-width: 540px)';

const useStyles = makeStyles({
  figure: { margin: 0, containerType: 'inline-size' },
  matrix: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minInlineSize: 0,
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle('none'),
    '@media print': { breakInside: 'avoid' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'stretch',
    [WIDE]: {
      gridTemplateColumns: 'minmax(96px, 1.1fr) repeat(3, minmax(0, 1fr)) minmax(96px, 1.2fr)',
    },
    '@media print': {
      gridTemplateColumns: 'minmax(96px, 1.1fr) repeat(3, minmax(0, 1fr)) minmax(96px, 1.2fr)',
    },
  },
  // Where there is no room beside the cells, above and under them.
  side: {
    gridColumn: '1 / -1',
    alignSelf: 'center',
    minInlineSize: 0,
    [WIDE]: { gridColumn: 'auto' },
    '@media print': { gridColumn: 'auto' },
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    minInlineSize: 0,
    hyphens: 'auto',
  },
  headSide: { display: 'none', [WIDE]: { display: 'block' }, '@media print': { display: 'block' } },
  gap: { [WIDE]: { paddingInlineStart: '8px' } },
  // There its column has a head.
  besideCells: { [WIDE]: { display: 'none' }, '@media print': { display: 'none' } },
  totals: {
    borderBlockStartWidth: '1px',
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke1,
    paddingBlockStart: tokens.spacingVerticalXS,
  },
});

interface Row {
  readonly key: string;
  readonly name: string;
  /** Its own score. */
  readonly about: string;
  readonly cells: readonly CellEntry[];
  /** How far its cells lie apart, in words. */
  readonly gap: string;
}

interface Props {
  readonly name: string;
  /** Over the names, the cells and the gaps. */
  readonly heads: {
    readonly name: string;
    readonly cells: readonly string[];
    readonly gap: string;
  };
  readonly rows: readonly Row[];
  /** The columns over all rows; nothing opens them. */
  readonly totals: Row;
  readonly numbers: Numbers;
  /** Without it nothing is opened. */
  readonly onSelect?: (cell: string) => void;
  /** The cell that is open. */
  readonly open?: string;
}

const draw: Copied<HTMLFieldSetElement>['draw'] = async (matrix, lettering) =>
  (await import('./picture/draw-matrix.ts')).drawMatrix(matrix, lettering);

/** Cells in five shades of the scale, each with its number and interval; pressing one opens what it is made of. */
export function Matrix({ name, heads, rows, totals, numbers, onSelect, open }: Props) {
  const styles = useStyles();
  const matrix = useRef<HTMLFieldSetElement>(null);
  return (
    <figure className={styles.figure}>
      <fieldset ref={matrix} className={styles.matrix} aria-label={name}>
        <Heads {...heads} />
        {rows.map((row) => (
          <MatrixRow
            key={row.key}
            row={row}
            gap={heads.gap}
            open={open}
            {...(onSelect !== undefined && { onSelect })}
          />
        ))}
        <MatrixRow isTotal row={totals} gap={heads.gap} />
      </fieldset>
      <ChartFoot numbers={numbers} name={name} shown={matrix} draw={draw} />
    </figure>
  );
}

/** Seen alone: each cell says for itself where it stands. */
function Heads({ name, cells, gap }: Props['heads']) {
  const styles = useStyles();
  return (
    <div className={styles.row} aria-hidden="true">
      <div className={mergeClasses(styles.head, styles.headSide)}>
        <span data-drawn="">{name}</span>
      </div>
      {cells.map((cell) => (
        <div key={cell} className={styles.head}>
          <span data-drawn="">{cell}</span>
        </div>
      ))}
      <div className={mergeClasses(styles.head, styles.headSide, styles.gap)}>
        <span data-drawn="">{gap}</span>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  /** What the last of it is. */
  readonly gap: string;
  readonly isTotal?: boolean;
  readonly onSelect?: (cell: string) => void;
  readonly open?: string | undefined;
}

function MatrixRow({ row, gap, isTotal = false, onSelect, open }: RowProps) {
  const styles = useStyles();
  const text = useTypography();
  return (
    <div className={mergeClasses(styles.row, isTotal && styles.totals)}>
      <div className={styles.side}>
        <div data-drawn="" className={mergeClasses(text.body, text.strong)}>
          {row.name}
        </div>
        <div data-drawn="" className={mergeClasses(text.body, text.quiet, text.numbers)}>
          {row.about}
        </div>
      </div>
      {row.cells.map((cell) => (
        <MatrixCell
          key={cell.key}
          cell={cell}
          isOpen={cell.key === open}
          {...(onSelect === undefined ? {} : { onSelect })}
        />
      ))}
      <div className={mergeClasses(styles.side, styles.gap)}>
        <span className={mergeClasses(text.body, text.quiet, styles.besideCells)}>
          {`${gap}: `}
        </span>
        <span data-drawn="" className={mergeClasses(text.body, text.quiet, text.numbers)}>
          {row.gap}
        </span>
      </div>
    </div>
  );
}
