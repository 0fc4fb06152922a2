import { mergeClasses } from '@fluentui/react-components';
import { AXIS_HEIGHT, Axis } from './axis.tsx';
import { useBands } from './band-looks.ts';
import type { BenchmarkRow, StripBand } from './benchmark-row.ts';
import { Chart, type ChartText } from './chart.tsx';
import { useInk } from './ink.ts';
import { Interval } from './interval.tsx';
import { Marker } from './marker.tsx';
import type { Numbers } from './numbers.tsx';
import { at, span } from './scale.ts';
import type { Measure } from './strip.ts';
import { needTwoLines, SECOND_LINE, StripWords } from './strip-words.tsx';

/** Pixels: of a line of words, of a lane under it, of a band in a lane, and between two rows. */
const LINE = 18;
const LANE = 16;
const BAND = 10;
const BETWEEN = 6;
/** Pixels: how wide the line in the middle of a band is, and how high: it is seen behind a dot, too. */
const MIDDLE = 2.5;
const MIDDLE_HEIGHT = 20;

interface Props extends ChartText {
  readonly rows: readonly BenchmarkRow[];
  readonly numbers: Numbers;
}

/** One strip per score: its own interval, drawn on through everything that it is held beside. */
export function BenchmarkStrips({ rows, ...chart }: Props) {
  const placed = rows.map((row, place) => ({
    row,
    y: rows.slice(0, place).reduce((sum, before) => sum + heightOf(before), 0),
  }));
  const bottom = rows.reduce((sum, row) => sum + heightOf(row), 0);
  return (
    <Chart {...chart} height={bottom + AXIS_HEIGHT}>
      <Axis bottom={bottom} />
      {placed.map(({ row, y }) => (
        <Strip key={row.key} row={row} y={y} />
      ))}
    </Chart>
  );
}

/**
 * One lane for its own and what it is held beside; more than one band, or one in which it has a
 * place of its own, lies under it.
 */
function lanesOf({ bands }: BenchmarkRow): number {
  return 1 + (liesUnder(bands) ? bands.length : 0);
}

function liesUnder(bands: readonly StripBand[]): boolean {
  return bands.length > 1 || bands.some(({ shrunken }) => shrunken !== undefined);
}

/** Letters of a note and a number that stand beside each other in the narrowest of places. */
const NOTE_ROOM = 28;

/** Where its notes begin, under its name and its number, beside the latter where they fit. */
function wordsOf(row: BenchmarkRow): number {
  const [note] = row.notes;
  const beside = note !== undefined && note.text.length + row.value.length <= NOTE_ROOM;
  return 20 + (needTwoLines(row) && !beside ? SECOND_LINE : 0);
}

function heightOf(row: BenchmarkRow): number {
  return wordsOf(row) + LINE * row.notes.length + LANE * lanesOf(row) + BETWEEN;
}

function Strip({ row, y }: { readonly row: BenchmarkRow; readonly y: number }) {
  const ink = useInk();
  const { notes, own, marks, bands } = row;
  const top = y + wordsOf(row) + LINE * notes.length + LANE / 2;
  const firstBand = top + (liesUnder(bands) ? LANE : 0);
  return (
    <g>
      <StripWords
        label={row.label}
        value={row.value}
        y={y}
        twoLines={needTwoLines(row)}
        strong={notes.length > 0}
      />
      <Notes notes={notes} y={y + wordsOf(row)} />
      {lanesOf(row) === 1 ? null : (
        <Reach {...own} y={top} height={LANE * (lanesOf(row) - 1) + BAND / 2} />
      )}
      {bands.map((band, place) => (
        <Band key={band.key} band={band} y={firstBand + place * LANE} />
      ))}
      {marks.map(({ key, points, shape }) => (
        <Marker key={key} points={points} y={top} shape={shape} className={ink.other} />
      ))}
      <Interval {...own} y={top} />
    </g>
  );
}

function Notes({ notes, y }: Pick<BenchmarkRow, 'notes'> & { readonly y: number }) {
  const ink = useInk();
  return notes.map(({ key, text }, place) => (
    <text key={key} x="0%" y={y + 13 + LINE * place} className={mergeClasses(ink.text, ink.small)}>
      {text}
    </text>
  ));
}

/** Where the score may lie, down through the lanes, so that the eye need not measure. */
function Reach({ low, high, y, height }: Measure & { y: number; height: number }) {
  const { reach } = useBands();
  return <rect x={at(low)} width={span(low, high)} y={y} height={height} className={reach} />;
}

/** The quantiles that are seen: not the ends, which are edges, nor what lies under the middle. */
function innerOf(points: readonly number[]): number[] {
  const middle = points[(points.length - 1) / 2];
  return [...new Set(points.slice(1, -1))].filter((point) => point !== middle);
}

function Band({ band, y }: { readonly band: StripBand; readonly y: number }) {
  const ink = useInk();
  const bands = useBands();
  const { points, look, shrunken } = band;
  const [low = 0] = points;
  const high = points.at(-1) ?? low;
  const middle = points[(points.length - 1) / 2] ?? low;
  const edges = { y: y - BAND / 2, height: BAND };
  return (
    <>
      <rect x={at(low)} width={span(low, high)} {...edges} className={bands[look]} />
      {innerOf(points).map((point) => (
        <line
          key={point}
          x1={at(point)}
          x2={at(point)}
          y1={y - BAND / 2}
          y2={y + BAND / 2}
          className={bands.quantile}
        />
      ))}
      <rect
        x={at(middle)}
        y={y - MIDDLE_HEIGHT / 2}
        width={MIDDLE}
        height={MIDDLE_HEIGHT}
        transform={`translate(${-MIDDLE / 2} 0)`}
        className={bands.middle}
      />
      {shrunken === undefined ? null : (
        <Marker points={shrunken} y={y} shape="circle" className={ink.hollow} />
      )}
    </>
  );
}
