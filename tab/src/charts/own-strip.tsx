import { makeStyles } from '@fluentui/react-components';
import { AXIS_HEIGHT, Axis } from './axis.tsx';
import { DRAWING } from './drawing.ts';
import { Interval } from './interval.tsx';
import type { Measure } from './strip.ts';

const ROW = 20;

const useStyles = makeStyles({
  drawing: DRAWING,
});

/** One score as a dot with its interval on the scale from 0 to 100; for the eye only, beside its number. */
export function OwnStrip({ own }: { readonly own: Measure }) {
  return (
    <svg aria-hidden="true" height={ROW + AXIS_HEIGHT} className={useStyles().drawing}>
      <Axis bottom={ROW} />
      <Interval {...own} y={ROW / 2} />
    </svg>
  );
}
