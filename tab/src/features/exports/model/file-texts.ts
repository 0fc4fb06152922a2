import { oneLine } from '@samenhang/shared/api/characters';
import type { Chart } from './deck-chart.ts';
import type { NarrativeEntry, NarrativeStep } from './narrative.ts';
import type { Deck, Slide } from './slide.ts';

/** A deck of which every text can stand in a file, whatever earlier versions let people be called. */
export function withFileTexts({ slides, ...deck }: Deck): Deck {
  return {
    ...deck,
    title: oneLine(deck.title),
    subtitle: oneLine(deck.subtitle),
    foot: oneLine(deck.foot),
    notes: deck.notes.map(oneLine),
    slides: slides.map(slideTexts),
  };
}

function slideTexts({ points, steps, entries, table, chart, small, ...slide }: Slide): Slide {
  return {
    title: oneLine(slide.title),
    notes: slide.notes.map(oneLine),
    ...(points && { points: points.map(oneLine) }),
    ...(steps && { steps: steps.map(stepTexts) }),
    ...(entries && { entries: entries.map(entryTexts) }),
    ...(table && {
      table: { ...table, head: table.head.map(oneLine), rows: table.rows.map(rowTexts) },
    }),
    ...(chart && { chart: chartTexts(chart) }),
    ...(small && { small: small.map(oneLine) }),
  };
}

function stepTexts({ name, state, score, ...step }: NarrativeStep): NarrativeStep {
  return { ...step, name: oneLine(name), state: oneLine(state), score: oneLine(score) };
}

function entryTexts({ title, lines }: NarrativeEntry): NarrativeEntry {
  return { title: oneLine(title), lines: lines.map(oneLine) };
}

function rowTexts(row: readonly string[]): string[] {
  return row.map(oneLine);
}

function chartTexts({ description, bars, names, limitNames, ...chart }: Chart): Chart {
  const [upToLow, lowToHigh] = limitNames;
  return {
    ...chart,
    description: oneLine(description),
    bars: bars.map((bar) => ({ ...bar, label: oneLine(bar.label) })),
    names: names === null ? null : [oneLine(names[0]), oneLine(names[1])],
    limitNames: [oneLine(upToLow), oneLine(lowToHigh)],
  };
}
