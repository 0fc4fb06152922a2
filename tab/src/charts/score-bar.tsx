import { makeStyles } from '@fluentui/react-components';
import { DRAWING } from './drawing.ts';
import { useInk } from './ink.ts';
import { Interval } from './interval.tsx';
import { at, TICKS } from './scale.ts';
import type { Measure } from './strip.ts';

const useStyles = makeStyles({ drawing: DRAWING });

interface Props {
  readonly own: Measure;
  /** In pixels. */
  readonly height: number;
  /** Radius of the point in pixels, small enough to leave the interval in sight. */
  readonly dot: number;
  /** Pixels that the lines of the scale go on above and below, to meet those of the next line. */
  readonly over?: number;
}

/** A score on the scale from 0 to 100 in one line of a table, whose text says the same. */
export function ScoreBar({ own, height, dot, over = 0 }: Props) {
  const ink = useInk();
  return (
    <svg aria-hidden="true" data-bar="" height={height} className={useStyles().drawing}>
      {TICKS.map((tick) => (
        <line
          key={tick}
          x1={at(tick)}
          x2={at(tick)}
          y1={-over}
          y2={height + over}
          className={ink.grid}
        />
      ))}
      <Interval {...own} y={height / 2} dot={dot} />
    </svg>
  );
}
