import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useTypography } from '../components/typography.ts';
import { ChartFoot } from './chart-foot.tsx';
import type { Copied } from './copy-picture.tsx';
import { useInk } from './ink.ts';
import { Marker } from './marker.tsx';
import { type CellEntry, MatrixCell } from './matrix-cell.tsx';
import type { Numbers } from './numbers.tsx';
import { at, TICKS } from './scale.ts';

const useStyles = makeStyles({
  figure: { margin: 0 },
  matrix: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    minInlineSize: 0,
    margin: 0,
    padding: 0,
    ...shorthands.borderStyle('none'),
    '@media print': { breakInside: 'avoid' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'stretch',
    '@media (max-width: 440px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media (min-width: 800px)': {
      gridTemplateColumns: 'minmax(150px, 1.2fr) repeat(3, minmax(0, 1fr)) minmax(140px, 1.6fr)',
    },
    // A4 has room for a row beside its name.
    '@media print': {
      gridTemplateColumns: 'minmax(110px, 1fr) repeat(3, minmax(0, 1fr)) minmax(140px, 1.4fr)',
    },
  },
  name: {
    gridColumn: '1 / -1',
    alignSelf: 'center',
    '@media (min-width: 800px)': { gridColumn: 'auto' },
    '@media print': { gridColumn: 'auto' },
  },
  gap: {
    gridColumn: '1 / -1',
    alignSelf: 'center',
    '@media (min-width: 800px)': { gridColumn: 'auto', paddingInlineStart: '8px' },
    '@media print': { gridColumn: 'auto', paddingInlineStart: '8px' },
  },
  drawing: {
    display: 'block',
    inlineSize: 'calc(100% - 16px)',
    marginInline: '8px',
    overflow: 'visible',
    direction: 'ltr',
  },
});

interface Row {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly cells: readonly CellEntry[];
  /** What the gap of the row is, in words. */
  readonly gap: string;
}

interface Props {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly numbers: Numbers;
  readonly onSelect: (cell: string) => void;
}

const draw: Copied<HTMLFieldSetElement>['draw'] = async (matrix, lettering) =>
  (await import('./picture/draw-matrix.ts')).drawMatrix(matrix, lettering);

/** Cells that open what they are made of, and beside each row how far its cells lie apart. */
export function Matrix({ name, rows, numbers, onSelect }: Props) {
  const styles = useStyles();
  const text = useTypography();
  const matrix = useRef<HTMLFieldSetElement>(null);
  return (
    <figure className={styles.figure}>
      <fieldset ref={matrix} className={styles.matrix} aria-label={name}>
        {rows.map((row) => (
          <div key={row.key} className={styles.row}>
            <div className={styles.name}>
              <div data-drawn="" className={mergeClasses(text.body, text.strong)}>
                {row.name}
              </div>
              <div data-drawn="" className={mergeClasses(text.body, text.quiet, text.numbers)}>
                {row.about}
              </div>
            </div>
            {row.cells.map((cell) => (
              <MatrixCell key={cell.key} cell={cell} onSelect={onSelect} />
            ))}
            <RowGap row={row} className={styles.gap} drawing={styles.drawing} />
          </div>
        ))}
      </fieldset>
      <ChartFoot numbers={numbers} name={name} shown={matrix} draw={draw} />
    </figure>
  );
}

interface GapProps {
  readonly row: Row;
  readonly className: string;
  readonly drawing: string;
}

/** The row's cells on one scale; the line between the outermost is the gap. */
function RowGap({ row, className, drawing }: GapProps) {
  const ink = useInk();
  const points = row.cells.flatMap((cell) => (cell.points === null ? [] : [cell.points]));
  if (points.length === 0) return null;
  return (
    <div className={className}>
      <svg role="img" aria-label={row.gap} height={54} className={drawing}>
        {TICKS.map((tick) => (
          <line key={tick} x1={at(tick)} x2={at(tick)} y1={8} y2={46} className={ink.grid} />
        ))}
        <line
          x1={at(Math.min(...points))}
          x2={at(Math.max(...points))}
          y1={27}
          y2={27}
          className={ink.otherLine}
        />
        {row.cells.map((cell, place) =>
          cell.points === null ? null : (
            <g key={cell.key}>
              <line
                x1={at(cell.low)}
                x2={at(cell.high)}
                y1={17 + 10 * place}
                y2={17 + 10 * place}
                className={ink.interval}
              />
              <Marker
                points={cell.points}
                y={17 + 10 * place}
                shape={cell.shape}
                className={ink.own}
              />
            </g>
          ),
        )}
      </svg>
    </div>
  );
}
