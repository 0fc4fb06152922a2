import { at } from './scale.ts';
import type { Shape } from './strip.ts';

/** Around where they stand; a circle can be placed without one. */
const OUTLINE: Readonly<Record<Exclude<Shape, 'circle'>, string>> = {
  square: 'M-5.5 -5.5h11v11h-11z',
  triangle: 'M0 -7l6.5 11.5h-13z',
  diamond: 'M0 -7.5l7.5 7.5l-7.5 7.5l-7.5 -7.5z',
};

interface Props {
  readonly points: number;
  readonly y: number;
  readonly shape: Shape;
  readonly className: string;
  /** Radius of a circle in pixels. */
  readonly size?: number;
}

/** Radius of a circle that stands by itself. */
export const DOT = 6;

/** A place on the scale. */
export function Marker({ points, y, shape, className, size = DOT }: Props) {
  if (shape === 'circle') return <circle cx={at(points)} cy={y} r={size} className={className} />;
  return (
    <svg x={at(points)} y={y} overflow="visible" aria-hidden="true">
      <path d={OUTLINE[shape]} className={className} />
    </svg>
  );
}
