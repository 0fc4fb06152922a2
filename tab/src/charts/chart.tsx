import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useId, useRef } from 'react';
import { ChartFoot } from './chart-foot.tsx';
import type { Copied } from './copy-picture.tsx';
import { DRAWING } from './drawing.ts';
import type { Numbers } from './numbers.tsx';

const useStyles = makeStyles({
  figure: { margin: 0, minInlineSize: 0, '@media print': { breakInside: 'avoid' } },
  drawing: DRAWING,
});

export interface ChartText {
  /** What it shows. */
  readonly name: string;
  /** What can be seen in it, for anyone who cannot see it. */
  readonly description: string;
}

interface Props extends ChartText {
  readonly height: number;
  readonly numbers?: Numbers;
  readonly children: ReactNode;
}

const draw: Copied<SVGSVGElement>['draw'] = async (svg, lettering) =>
  (await import('./picture/draw-picture.ts')).drawChart(svg, lettering);

/** A drawing as wide as there is room, with its name, its description and its numbers. */
export function Chart({ name, description, height, numbers, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const drawing = useRef<SVGSVGElement>(null);
  return (
    <figure className={styles.figure}>
      <svg
        ref={drawing}
        role="img"
        aria-label={name}
        aria-describedby={id}
        height={height}
        className={styles.drawing}
      >
        {children}
      </svg>
      <span id={id} hidden>
        {description}
      </span>
      {numbers === undefined ? null : (
        <ChartFoot numbers={numbers} name={name} shown={drawing} draw={draw} />
      )}
    </figure>
  );
}
