import { mergeClasses } from '@fluentui/react-components';
import { AXIS_HEIGHT, Axis } from './axis.tsx';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import { Marker } from './marker.tsx';
import type { Numbers } from './numbers.tsx';
import { at } from './scale.ts';
import type { Shape } from './strip.ts';

const ROW = 62;

export interface DumbbellRow {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** How far the ends lie apart, in a number; at the end of the row. */
  readonly difference: string;
  readonly ends: readonly {
    readonly key: string;
    readonly shape: Shape;
    readonly points: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Whether the ends lie apart by more than chance; else the line between them is dashed. */
  readonly flagged: boolean;
}

interface Props extends ChartText {
  readonly rows: readonly DumbbellRow[];
  readonly numbers: Numbers;
}

/** How far groups lie apart on each score, with the interval of each. */
export function Dumbbells({ rows, ...chart }: Props) {
  const bottom = rows.length * ROW;
  return (
    <Chart {...chart} height={bottom + AXIS_HEIGHT}>
      <Axis bottom={bottom} />
      {rows.map((row, place) => (
        <Dumbbell key={row.key} row={row} y={place * ROW} />
      ))}
    </Chart>
  );
}

function Dumbbell({ row, y }: { readonly row: DumbbellRow; readonly y: number }) {
  const ink = useInk();
  const line = y + 46;
  const points = row.ends.map((end) => end.points);
  return (
    <g>
      <text x="0%" y={y + 17} className={mergeClasses(ink.text, row.flagged && ink.strong)}>
        {row.label}
      </text>
      <text x="0%" y={y + 34} className={mergeClasses(ink.text, ink.small)}>
        {row.value}
      </text>
      <text
        x="100%"
        y={y + 17}
        textAnchor="end"
        className={mergeClasses(ink.text, row.flagged && ink.strong)}
      >
        {row.difference}
      </text>
      <line
        x1={at(Math.min(...points))}
        x2={at(Math.max(...points))}
        y1={line}
        y2={line}
        className={mergeClasses(ink.otherLine, !row.flagged && ink.dashed)}
      />
      {row.ends.map((end, place) => (
        <End key={end.key} end={end} y={line} above={place % 2 === 0} flagged={row.flagged} />
      ))}
    </g>
  );
}

interface EndProps {
  readonly end: DumbbellRow['ends'][number];
  readonly y: number;
  readonly above: boolean;
  readonly flagged: boolean;
}

/** Intervals lie a little above and below the line, so that they do not hide each other. */
function End({ end, y, above, flagged }: EndProps) {
  const ink = useInk();
  const beside = y + (above ? -8 : 8);
  return (
    <>
      <line x1={at(end.low)} x2={at(end.high)} y1={beside} y2={beside} className={ink.interval} />
      <Marker
        points={end.points}
        y={y}
        shape={end.shape}
        className={flagged ? ink.own : ink.hollow}
      />
    </>
  );
}
