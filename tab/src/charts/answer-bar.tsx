import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import { MergedHatch } from './merged-hatch.tsx';
import type { Numbers } from './numbers.tsx';
import { toneOf, useTones } from './tones.ts';

/** Neighbouring answers, steps 0 to 4 from unfavourable to favourable. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  /** In percent of the width, if all of them together take it. */
  readonly share: number;
  /** The share as it may be told, as short as can be. */
  readonly mark: string;
}

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

/** Rounded and approximate shares need not add up to a hundred; drawn, they fill the bar as far as they go. */
export function placed(segments: readonly Segment[]) {
  const shown = segments.filter(({ share }) => share > 0);
  const sum = shown.reduce((total, { share }) => total + share, 0);
  // One that is told as "most" leaves the rest of the bar open.
  const whole = shown.length === 1 ? 100 : sum;
  let from = shown.length === 1 && (shown[0]?.first ?? 0) > 0 ? 100 - sum : 0;
  return shown.map((segment) => {
    const start = from;
    const width = (100 * segment.share) / whole;
    from += width;
    return { ...segment, from: start, width };
  });
}
