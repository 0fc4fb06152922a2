import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { Chart, type ChartText } from './chart.tsx';
import { placed, type Segment } from './diverging.ts';
import { useInk } from './ink.ts';
import { MergedHatch } from './merged-hatch.tsx';
import type { Numbers } from './numbers.tsx';
import { toneOf, useTones } from './tones.ts';

/** Narrower, in percent of the whole, a segment has no room for its number. */
const ROOM_FROM = 14;
const BAR = { y: 4, height: 22 };

interface Props extends ChartText {
  readonly segments: readonly Segment[];
  readonly numbers: Numbers;
}

/**
 * Shares of answers from the unfavourable on the left to the favourable on the right; the
 * middle answer lies across the line, and two halves meet at it. Merged answers are hatched.
 */
export function DivergingBar({ segments, ...chart }: Props) {
  const styles = useTones();
  const ink = useInk();
  const hatch = useId();
  return (
    <Chart {...chart} height={52}>
      <MergedHatch id={hatch} />
      {placed(segments).map(({ first, last, share, mark, from }) => (
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
              {mark}
            </text>
          )}
        </g>
      ))}
      <line x1="50%" x2="50%" y1={0} y2={30} className={ink.otherLine} />
    </Chart>
  );
}
