import { useInk } from './ink.ts';
import { Marker } from './marker.tsx';
import { at, span } from './scale.ts';
import type { Measure } from './strip.ts';

/** A score as a dot on its interval, or as the stretch in which it lies. */
export function Interval({ points, low, high, y }: Measure & { readonly y: number }) {
  const ink = useInk();
  if (points === null) {
    return (
      <rect
        x={at(low)}
        width={span(low, high)}
        y={y - 6}
        height={12}
        rx={6}
        className={ink.within}
      />
    );
  }
  return (
    <>
      <line x1={at(low)} x2={at(high)} y1={y} y2={y} className={ink.interval} />
      <Marker points={points} y={y} shape="circle" className={ink.own} />
    </>
  );
}
