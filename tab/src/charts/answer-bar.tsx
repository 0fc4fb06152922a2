import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import { MergedHatch } from './merged-hatch.tsx';
import type { Numbers } from './numbers.tsx';
import { placed, type Segment } from './placed-answers.ts';
import { toneOf, useTones } from './tones.ts';

interface Props extends ChartText {
  readonly segments: readonly Segment[];
  readonly numbers: Numbers;
}

/** Narrower, in percent of the whole, a segment has no room for its number. */
const ROOM_FROM = 9;
const BAR = { y: 20, height: 22 };
const HEIGHT = 46;

/** Shares of answers over the full width, from the unfavourable on the left to the favourable. */
export function AnswerBar({ segments, ...chart }: Props) {
  const styles = useTones();
  const ink = useInk();
  const hatch = useId();
  return (
    <Chart {...chart} height={HEIGHT}>
      <MergedHatch id={hatch} />
      {placed(segments).map(({ first, last, mark, from, width }) => (
        <g key={first}>
          <rect
            x={`${from}%`}
            width={`${width}%`}
            {...BAR}
            className={mergeClasses(styles.segment, styles[toneOf(first, last)])}
          />
          {first === last ? null : (
            <rect x={`${from}%`} width={`${width}%`} {...BAR} fill={`url(#${hatch})`} />
          )}
          {width < ROOM_FROM ? null : (
            <text
              x={`${from + width / 2}%`}
              y={14}
              textAnchor="middle"
              className={mergeClasses(ink.text, ink.small)}
            >
              {mark}
            </text>
          )}
        </g>
      ))}
    </Chart>
  );
}
