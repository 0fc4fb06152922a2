import type PptxGenJS from 'pptxgenjs';
import type { Bar, Chart } from '../model/deck-chart.ts';
import { AREA } from '../model/fit.ts';
import type { Slide } from '../model/slide.ts';

const FONT = '+mn-lt';
const AXES = {
  barDir: 'bar',
  valAxisMinVal: 0,
  valAxisMaxVal: 100,
  valAxisMajorUnit: 25,
  catAxisLabelFontFace: FONT,
  valAxisLabelFontFace: FONT,
  dataLabelFontFace: FONT,
  valAxisLabelFontSize: 12,
  valGridLine: { color: 'D9D9D9', size: 0.75 },
  catGridLine: { style: 'none' },
  showLegend: false,
  showTitle: false,
} as const;

const OURS = 'accent1';
const OTHERS = 'A6A6A6';
const LINE = {
  lineSize: 2,
  lineDataSymbol: 'circle',
  lineDataSymbolSize: 10,
} as const;
const TWO = {
  barGapWidthPct: 60,
  showLegend: true,
  legendPos: 'b',
  legendFontFace: FONT,
  legendFontSize: 14,
} as const;

/** So many names of bars are still read in large letters. */
const FEW_BARS = 6;

/** PowerPoint draws the first bar at the bottom, and the first moment at the left. */
export function inDrawnOrder({ kind, bars }: Pick<Chart, 'kind' | 'bars'>): readonly Bar[] {
  return kind === 'line' ? bars : bars.toReversed();
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
  const bars = inDrawnOrder(chart);
  const labels = bars.map(({ label }) => label);
  const series = (name: string, values: number[]) => ({ name, labels, values });
  const place = { x: AREA.left, y: top, w: AREA.width, h: bottom - top };
  const catAxisLabelFontSize = bars.length > FEW_BARS ? 12 : 16;
  const altText = `${title}. ${chart.description}`;
  const common = { ...AXES, ...place, catAxisLabelFontSize, altText };
  if (hasPoints(bars)) {
    const points = bars.map((bar) => bar.points ?? 0);
    const { names } = chart;
    if (chart.kind === 'line') {
      target.addChart('line', [series(title, points)], { ...common, ...LINE, chartColors: [OURS] });
      return;
    }
    if (names === null) {
      const look = { chartColors: [OURS], barGapWidthPct: 90 };
      target.addChart('bar', [series(title, points)], { ...common, ...look });
      return;
    }
    const others = bars.map(({ beside }) => beside ?? 0);
    const data = [series(names[0], points), series(names[1], others)];
    target.addChart('bar', data, { ...common, ...TWO, chartColors: [OURS, OTHERS] });
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
  const colours = { chartColors: ['bg1', OURS], barGrouping: 'stacked' };
  target.addChart('bar', data, { ...common, ...colours, barGapWidthPct: 90 });
}
