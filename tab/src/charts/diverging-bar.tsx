import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Chart, type ChartText } from './chart.tsx';
import { placed, type Segment } from './diverging.ts';
import { useInk } from './ink.ts';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  segment: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText' },
  },
  tone0: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: 'GrayText' } },
  tone1: { fill: tokens.colorNeutralBackground6, [FORCED]: { fill: 'Canvas' } },
  tone2: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: 'Canvas' } },
  tone3: { fill: tokens.colorBrandBackground2, [FORCED]: { fill: 'Canvas' } },
  tone4: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'Highlight' } },
  hatch: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText' },
  },
});

/** Narrower, in percent of the whole, a segment has no room for its number. */
const ROOM_FROM = 9;
const BAR = { y: 4, height: 22 };

interface Props extends ChartText {
  readonly segments: readonly Segment[];
}

/**
 * Shares of answers from the unfavourable on the left to the favourable on the right; what holds
 * the middle answer lies across the line in the middle. Merged answers are hatched.
 */
export function DivergingBar({ segments, ...chart }: Props) {
  const styles = useStyles();
  const ink = useInk();
  const hatch = useId();
  return (
    <Chart {...chart} height={52}>
      <defs>
        <pattern
          id={hatch}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line x1={0} x2={0} y1={0} y2={6} className={styles.hatch} />
        </pattern>
      </defs>
      {placed(segments).map(({ first, last, share, from }) => (
        <g key={first}>
          <rect
            x={`${from}%`}
            width={`${share / 2}%`}
            {...BAR}
            className={mergeClasses(styles.segment, styles[toneOf(first, last)])}
          />
          {first === last ? null : (
            <rect x={`${from}%`} width={`${share / 2}%`} {...BAR} fill={`url(#${hatch})`} />
          )}
          {share / 2 < ROOM_FROM / 2 ? null : (
            <text
              x={`${from + share / 4}%`}
              y={44}
              textAnchor="middle"
              className={mergeClasses(ink.text, ink.small)}
            >
              {share}
            </text>
          )}
        </g>
      ))}
      <line x1="50%" x2="50%" y1={0} y2={30} className={ink.axis} />
    </Chart>
  );
}

const TONES = ['tone0', 'tone1', 'tone2', 'tone3', 'tone4'] as const;

function toneOf(first: number, last: number): (typeof TONES)[number] {
  return TONES[Math.round((first + last) / 2)] ?? 'tone2';
}
