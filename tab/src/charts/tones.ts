import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

/** Answers from unfavourable to favourable: dark grey over white to the accent. */
export const useTones = makeStyles({
  segment: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText' },
  },
  tone0: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: 'GrayText' } },
  tone1: {
    fill: tokens.colorNeutralForeground3,
    fillOpacity: 0.4,
    [FORCED]: { fill: 'GrayText' },
  },
  tone2: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: 'Canvas' } },
  tone3: {
    fill: tokens.colorCompoundBrandStroke,
    fillOpacity: 0.4,
    [FORCED]: { fill: 'Highlight' },
  },
  tone4: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'Highlight' } },
  hatch: {
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: 1,
    [FORCED]: { stroke: 'CanvasText' },
  },
});

const TONES = ['tone0', 'tone1', 'tone2', 'tone3', 'tone4'] as const;

/** Of one answer, or of neighbours taken together: that of the one in their middle. */
export function toneOf(first: number, last: number): (typeof TONES)[number] {
  return TONES[Math.round((first + last) / 2)] ?? 'tone2';
}
