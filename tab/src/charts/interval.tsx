import { useInk } from './ink.ts';
import { DOT, Marker } from './marker.tsx';
import { at, span } from './scale.ts';
import type { Measure } from './strip.ts';

interface Props extends Measure {
  readonly y: number;
  /** Radius of the point in pixels. */
  readonly dot?: number;
}

/** A score as a dot on its interval, or as the stretch in which it lies. */
export function Interval({ points, low, high, y, dot }: Props) {
  const ink = useInk();
  if (points === null) {
    return (
      <rect
        x={at(low)}
        width={span(low, high)}
        y={y - (dot ?? DOT)}
        height={2 * (dot ?? DOT)}
        rx={dot ?? DOT}
        className={ink.within}
      />
    );
  }
  return (
    <>
      <line x1={at(low)} x2={at(high)} y1={y} y2={y} className={ink.interval} />
      <Marker points={points} y={y} shape="circle" size={dot ?? DOT} className={ink.own} />
    </>
  );
}
