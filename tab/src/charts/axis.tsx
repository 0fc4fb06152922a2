import { mergeClasses } from '@fluentui/react-components';
import { useInk } from './ink.ts';
import { at, TICKS } from './scale.ts';

const LABELLED: readonly number[] = [0, 50, 100];
const ANCHOR = { 0: 'start', 100: 'end' } as const;
/** Room for its labels, in pixels. */
export const AXIS_HEIGHT = 24;

/** The scale under a chart, and its lines through it. */
export function Axis({ top = 0, bottom }: { readonly top?: number; readonly bottom: number }) {
  const ink = useInk();
  return (
    <g>
      {TICKS.map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1={top} y2={bottom} className={ink.grid} />
      ))}
      <line x1="0%" x2="100%" y1={bottom} y2={bottom} className={ink.axis} />
      {TICKS.filter((tick) => LABELLED.includes(tick)).map((tick) => (
        <text
          key={tick}
          x={at(tick)}
          y={bottom + 16}
          textAnchor={tick === 0 || tick === 100 ? ANCHOR[tick] : 'middle'}
          className={mergeClasses(ink.text, ink.small)}
        >
          {tick}
        </text>
      ))}
    </g>
  );
}
