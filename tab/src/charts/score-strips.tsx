import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { AXIS_HEIGHT, Axis } from './axis.tsx';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import { Interval, type Measure } from './interval.tsx';
import { Marker } from './marker.tsx';
import type { Numbers } from './numbers.tsx';
import { at, span } from './scale.ts';

const useStyles = makeStyles({
  // Beside the name after all, where the page has room for both.
  raised: { '@container (min-width: 480px)': { transform: 'translateY(-17px)' } },
});

/** Room for a row, and for a second line of words in each. */
const ROW = 50;
const NOTE = 17;

export interface StripRow {
  readonly key: string;
  readonly label: string;
  /** What stands at the end of the line: the number in words. */
  readonly value: string;
  readonly own: Measure;
  /** What it is compared with: one place on the scale. */
  readonly reference?: number;
  /** How others lie: quantiles, in ascending order. */
  readonly quantiles?: readonly number[];
  /** The same score drawn towards the others as far as it is unsure. */
  readonly shrunken?: number;
  readonly strong?: boolean;
}

interface Props extends ChartText {
  readonly rows: readonly StripRow[];
  readonly numbers: Numbers;
  /** A value that decides something, such as from where a level passes. */
  readonly threshold?: { readonly points: number; readonly label: string };
}

/** Scores one under the other, each with its interval, all on the one scale. */
export function ScoreStrips({ rows, threshold, ...chart }: Props) {
  const top = threshold === undefined ? 0 : 18;
  const twoLines = rows.some(needsTwoLines);
  const height = ROW + (twoLines ? NOTE : 0);
  const bottom = top + rows.length * height;
  return (
    <Chart {...chart} height={bottom + AXIS_HEIGHT}>
      <Axis top={top} bottom={bottom} />
      {threshold === undefined ? null : <Threshold {...threshold} bottom={bottom} />}
      {rows.map((row, place) => (
        <Strip
          key={row.key}
          row={row}
          y={top + place * height}
          height={height}
          twoLines={twoLines}
        />
      ))}
    </Chart>
  );
}

/** So many letters stand beside each other in the narrowest of places. */
const ROOM = 28;

function needsTwoLines({ label, value }: StripRow): boolean {
  return label.length + value.length > ROOM;
}

interface StripProps {
  readonly row: StripRow;
  readonly y: number;
  readonly height: number;
  readonly twoLines: boolean;
}

function Strip({ row, y, height, twoLines }: StripProps) {
  const ink = useInk();
  const styles = useStyles();
  const { quantiles = [], reference, shrunken } = row;
  const line = y + height - 20;
  return (
    <g>
      <text x="0%" y={y + 17} className={mergeClasses(ink.text, row.strong && ink.strong)}>
        {row.label}
      </text>
      <text
        x="100%"
        y={y + (twoLines ? 34 : 17)}
        textAnchor="end"
        className={mergeClasses(ink.text, row.strong && ink.strong, twoLines && styles.raised)}
      >
        {row.value}
      </text>
      <Quantiles points={quantiles} y={line} />
      <Interval {...row.own} y={line} />
      {shrunken === undefined ? null : (
        <Marker points={shrunken} y={line} shape="circle" className={ink.hollow} />
      )}
      {reference === undefined ? null : (
        <Marker points={reference} y={line} shape="diamond" className={ink.other} />
      )}
    </g>
  );
}

/** The others from their lowest to their highest quantile as a band, the median as a heavy line. */
function Quantiles({ points, y }: { readonly points: readonly number[]; readonly y: number }) {
  const ink = useInk();
  if (points.length === 0) return null;
  const [low = 0] = points;
  const high = points.at(-1) ?? low;
  return (
    <g>
      <rect x={at(low)} width={span(low, high)} y={y - 10} height={20} className={ink.band} />
      {points.map((point, place) => (
        <line
          // Two quantiles may lie at one place.
          key={`${point} ${points.indexOf(point) === place ? '' : place}`}
          x1={at(point)}
          x2={at(point)}
          y1={y - 10}
          y2={y + 10}
          className={place === (points.length - 1) / 2 ? ink.otherLine : ink.axis}
        />
      ))}
    </g>
  );
}

function Threshold(props: { points: number; label: string; bottom: number }) {
  const ink = useInk();
  const x = at(props.points);
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={14}
        y2={props.bottom}
        className={mergeClasses(ink.otherLine, ink.dashed)}
      />
      <text x={x} y={10} textAnchor="middle" className={mergeClasses(ink.text, ink.small)}>
        {props.label}
      </text>
    </g>
  );
}
