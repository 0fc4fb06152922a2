import type PptxGenJS from 'pptxgenjs';
import { AREA } from '../model/fit.ts';
import type { Bar, Slide } from '../model/slide.ts';

const FONT = '+mn-lt';
const AXES = {
  barDir: 'bar',
  valAxisMinVal: 0,
  valAxisMaxVal: 100,
  valAxisMajorUnit: 25,
  catAxisLabelFontFace: FONT,
  catAxisLabelFontSize: 16,
  valAxisLabelFontFace: FONT,
  dataLabelFontFace: FONT,
  valAxisLabelFontSize: 12,
  valGridLine: { color: 'D9D9D9', size: 0.75 },
  catGridLine: { style: 'none' },
  showLegend: false,
  showTitle: false,
} as const;

/** PowerPoint draws the first bar at the bottom. */
export function inDrawnOrder(bars: readonly Bar[]): Bar[] {
  return bars.toReversed();
}

/** Whether every bar has points; else only limits are told, and a bar runs from one to the other. */
export function hasPoints(bars: readonly Bar[]): boolean {
  return bars.every(({ points }) => points !== null);
}

/** A chart of PowerPoint's own, always from 0 to 100. */
export function addChart(
  target: PptxGenJS.Slide,
  { title, chart }: Slide,
  top: number,
  bottom: number,
): void {
  if (chart === undefined) return;
  const bars = inDrawnOrder(chart.bars);
  const labels = bars.map(({ label }) => label);
  const series = (name: string, values: number[]) => ({ name, labels, values });
  const place = { x: AREA.left, y: top, w: AREA.width, h: bottom - top };
  const common = { ...AXES, ...place, altText: `${title}. ${chart.description}` };
  if (hasPoints(bars)) {
    const data = [
      series(
        title,
        bars.map(({ points }) => points ?? 0),
      ),
    ];
    target.addChart('bar', data, { ...common, chartColors: ['accent1'], barGapWidthPct: 90 });
    return;
  }
  const data = [
    series(
      chart.limitNames[0],
      bars.map(({ low }) => low),
    ),
    series(
      chart.limitNames[1],
      bars.map(({ low, high }) => high - low),
    ),
  ];
  const colours = { chartColors: ['bg1', 'accent1'], barGrouping: 'stacked' };
  target.addChart('bar', data, { ...common, ...colours, barGapWidthPct: 90 });
}
