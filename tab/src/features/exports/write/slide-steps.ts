import type PptxGenJS from 'pptxgenjs';
import { AREA } from '../model/fit.ts';
import type { NarrativeStep } from '../model/narrative.ts';

const GAP = 0.08;
/** How far each step stands back from the one below it, in inches. */
const BACK = 0.7;

const LOOK = {
  secure: { fill: { color: 'accent1' }, color: 'bg1', line: { color: 'accent1' } },
  close: { fill: { color: 'bg1' }, color: 'tx1', line: { color: 'accent1', dashType: 'dash' } },
  ahead: { fill: { color: 'bg1' }, color: 'tx1', line: { color: 'accent1', dashType: 'sysDot' } },
  open: { fill: { color: 'bg1' }, color: 'tx1', line: { color: 'A6A6A6' } },
} as const;

/** Steps that build on each other, as shapes that can be changed; the words say what the look says. */
export function addSteps(
  target: PptxGenJS.Slide,
  steps: readonly NarrativeStep[],
  top: number,
  bottom: number,
): void {
  const height = Math.min((bottom - top - 0.2) / steps.length, 1.05);
  for (const [place, { level, name, state, score, look }] of steps.entries()) {
    const { fill, color, line } = LOOK[look];
    const lines = [
      { text: `${level}  ${name}`, options: { bold: true, breakLine: true } },
      { text: `${state} · ${score}`, options: { fontSize: 14 } },
    ];
    target.addText(lines, {
      shape: 'rect',
      x: AREA.left + place * BACK,
      y: top + 0.15 + (steps.length - 1 - place) * height,
      w: AREA.width - place * BACK,
      h: height - GAP,
      ...{ fill, color, line: { ...line, width: 1.5 }, fontSize: 18, valign: 'middle' },
      margin: [4, 12, 4, 12],
    });
  }
}
