import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import type { Numbers } from './numbers.tsx';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  step: {
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText' },
  },
  open: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: 'Canvas' } },
  filled: { fill: tokens.colorBrandBackground2, [FORCED]: { fill: 'Canvas' } },
  secure: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'Highlight' } },
  ahead: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 2,
    [FORCED]: { stroke: 'Highlight' },
  },
  hatch: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 3,
    [FORCED]: { stroke: 'Highlight' },
  },
  unsure: { strokeDasharray: '5 4' },
});

const STEP = 58;
const TREAD = 8;
/** How far each step stands back from the one below it, in percent of the width. */
const BACK = 3;

interface LadderStep {
  readonly level: number;
  readonly name: string;
  /** What is known of it, in words. */
  readonly state: string;
  readonly look: 'secure' | 'close' | 'ahead' | 'open';
}

interface Props extends ChartText {
  /** From the lowest up. */
  readonly steps: readonly LadderStep[];
  readonly numbers: Numbers;
}

/** Steps that build on each other, filled as far as they are reached. */
export function Ladder({ steps, ...chart }: Props) {
  const hatch = useId();
  return (
    <Chart {...chart} height={steps.length * STEP + 2}>
      <Hatch id={hatch} />
      {steps.map((step, place) => (
        <Step
          key={step.level}
          step={step}
          y={(steps.length - 1 - place) * STEP + 1}
          from={place * BACK}
          hatch={`url(#${hatch})`}
        />
      ))}
    </Chart>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width={8}
        height={8}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} x2={0} y1={0} y2={8} className={useStyles().hatch} />
      </pattern>
    </defs>
  );
}

interface StepProps {
  readonly step: LadderStep;
  readonly y: number;
  readonly from: number;
  readonly hatch: string;
}

function Step({ step: { level, name, state, look }, y, from, hatch }: StepProps) {
  const styles = useStyles();
  const ink = useInk();
  const treadOf = (shown: 'secure' | 'close' | 'ahead') =>
    shown === 'close' ? { fill: hatch } : { className: styles[shown] };
  const [x, width] = [`${from}%`, `${100 - from}%`];
  return (
    <g>
      <rect
        x={x}
        width={width}
        y={y}
        height={STEP}
        className={mergeClasses(
          styles.step,
          look === 'secure' ? styles.filled : styles.open,
          (look === 'close' || look === 'ahead') && styles.unsure,
        )}
      />
      {look === 'open' ? null : (
        <rect x={x} width={width} y={y} height={TREAD} {...treadOf(look)} />
      )}
      <svg x={x} y={y} overflow="visible" aria-hidden="true">
        <text x={8} y={28} className={mergeClasses(ink.text, ink.strong)}>
          {`${level}  ${name}`}
        </text>
        <text x={8} y={47} className={mergeClasses(ink.text, ink.small)}>
          {state}
        </text>
      </svg>
    </g>
  );
}
