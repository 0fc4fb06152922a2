import { mergeClasses } from '@fluentui/react-components';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import type { Numbers } from './numbers.tsx';
import type { Measure } from './strip.ts';

const TOP = 28;
const HEIGHT = 96;
const LABELS = 24;
/** Of the scale. */
const MARKS = [0, 50, 100] as const;
/** Room for the numbers of the scale, in percent of the width. */
const BEGIN = 8;

export interface TrendPoint extends Measure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Whether the last differs from this one by more than chance; the last is always solid. */
  readonly solid: boolean;
}

interface Props extends ChartText {
  /** From the earliest to the latest. */
  readonly points: readonly TrendPoint[];
  readonly numbers: Numbers;
}

/** One score over time, the whole scale high. */
export function TrendChart({ points, ...chart }: Props) {
  const ink = useInk();
  const xOf = (place: number) => BEGIN + ((100 - BEGIN) * (place + 0.5)) / points.length;
  return (
    <Chart {...chart} height={TOP + HEIGHT + LABELS}>
      {MARKS.map((tick) => (
        <g key={tick}>
          <line x1={`${BEGIN}%`} x2="100%" y1={yOf(tick)} y2={yOf(tick)} className={ink.grid} />
          <text x="0%" y={yOf(tick) + 4} className={mergeClasses(ink.text, ink.small)}>
            {tick}
          </text>
        </g>
      ))}
      <Links points={points} xOf={xOf} />
      {points.map((point, place) => (
        <Moment key={point.key} point={point} x={`${xOf(place)}%`} />
      ))}
    </Chart>
  );
}

function yOf(points: number): number {
  return TOP + (HEIGHT * (100 - points)) / 100;
}

interface LinksProps {
  readonly points: readonly TrendPoint[];
  readonly xOf: (place: number) => number;
}

/** From each earlier point to the last, as that is what was compared. */
function Links({ points, xOf }: LinksProps) {
  const ink = useInk();
  const last = points.at(-1);
  if (last === undefined || last.points === null) return null;
  const end = { x2: `${xOf(points.length - 1)}%`, y2: yOf(last.points) };
  return points
    .slice(0, -1)
    .map(({ key, points: value, solid }, place) =>
      value === null ? null : (
        <line
          key={key}
          x1={`${xOf(place)}%`}
          y1={yOf(value)}
          {...end}
          className={mergeClasses(ink.otherLine, !solid && ink.dashed)}
        />
      ),
    );
}

function Moment({ point, x }: { readonly point: TrendPoint; readonly x: string }) {
  const ink = useInk();
  const { points, low, high, solid } = point;
  return (
    <g>
      {points === null ? (
        <svg x={x} overflow="visible" aria-hidden="true">
          <rect
            x={-7}
            width={14}
            y={yOf(high)}
            height={yOf(low) - yOf(high)}
            rx={7}
            className={ink.within}
          />
        </svg>
      ) : (
        <>
          <line x1={x} x2={x} y1={yOf(low)} y2={yOf(high)} className={ink.interval} />
          <circle cx={x} cy={yOf(points)} r={6} className={solid ? ink.own : ink.hollow} />
        </>
      )}
      <text x={x} y={14} textAnchor="middle" className={mergeClasses(ink.text, ink.strong)}>
        {point.value}
      </text>
      <text
        x={x}
        y={TOP + HEIGHT + 20}
        textAnchor="middle"
        className={mergeClasses(ink.text, ink.small)}
      >
        {point.label}
      </text>
    </g>
  );
}
