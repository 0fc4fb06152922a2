import { mergeClasses } from '@fluentui/react-components';
import { AXIS_HEIGHT, Axis } from './axis.tsx';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import { Interval } from './interval.tsx';
import { Marker } from './marker.tsx';
import type { Numbers } from './numbers.tsx';
import { at } from './scale.ts';
import type { Measure, Named } from './strip.ts';
import { needTwoLines, SECOND_LINE, StripWords } from './strip-words.tsx';

/** Room for a row. */
const ROW = 42;
/** From its foot to the strip. */
const FOOT = 14;

export interface StripRow extends Named {
  readonly key: string;
  /** `null` where nothing is told; the row then says so. */
  readonly own: Measure | null;
  /** Another score to hold it beside. */
  readonly other?: number;
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
  const twoLines = rows.some(needTwoLines);
  const height = ROW + (twoLines ? SECOND_LINE : 0);
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

interface StripProps {
  readonly row: StripRow;
  readonly y: number;
  readonly height: number;
  readonly twoLines: boolean;
}

function Strip({ row: { own, other, strong = false, ...words }, y, height, twoLines }: StripProps) {
  const ink = useInk();
  return (
    <g>
      <StripWords {...words} y={y} twoLines={twoLines} strong={strong} />
      {other === undefined ? null : (
        <Marker points={other} y={y + height - FOOT} shape="diamond" className={ink.other} />
      )}
      {own === null ? null : <Interval {...own} y={y + height - FOOT} />}
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
