import type { Chart } from '../model/deck-chart.ts';
import { hasPoints, inDrawnOrder } from './slide-chart.ts';

const FIRST_FILL = /(<c:spPr>)<a:solidFill><a:schemeClr val="bg1"\/><\/a:solidFill>/;
/** The library names an axis for depth, which no flat chart has. */
const DEPTH_AXIS = /(<c:axId val="\d+"\/>\s*<c:axId val="\d+"\/>)\s*<c:axId val="\d+"\/>/;

/** A chart as ECMA-376 has it, with the interval of each of its points. */
export function chartXml(xml: string, chart: Chart): string {
  const flat = xml.replace(DEPTH_AXIS, '$1');
  return withIntervals(chart.kind === 'line' ? asLine(flat) : flat, chart);
}

/**
 * CT_LineChart says how its lines are grouped (21.2.2.97). In CT_LineSer (21.2.2.156) markers stand
 * before labels, and nothing is inverted.
 */
function asLine(xml: string): string {
  return xml
    .replace('<c:lineChart>', '$&<c:grouping val="standard"/>')
    .replaceAll(
      /<c:invertIfNegative val="0"\/>\s*(<c:dLbls>.*?<\/c:dLbls>)\s*(<c:marker>.*?<\/c:marker>)/gs,
      '$2$1',
    );
}

/** ECMA-376 (21.2.2.55): error bars of own lengths stand between the labels and the categories. */
function withIntervals(xml: string, chart: Chart): string {
  const bars = inDrawnOrder(chart);
  // Up to its lower limit a bar is not there.
  if (!hasPoints(bars)) return xml.replace(FIRST_FILL, '$1<a:noFill/>');
  const plus = lengths(
    'plus',
    bars.map(({ points, high }) => high - (points ?? high)),
  );
  const minus = lengths(
    'minus',
    bars.map(({ points, low }) => (points ?? low) - low),
  );
  const look =
    '<c:spPr><a:ln w="22225"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></c:spPr>';
  const errorBars =
    `<c:errBars>${chart.kind === 'line' ? '<c:errDir val="y"/>' : ''}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>` +
    `${plus}${minus}${look}</c:errBars>`;
  return xml.replace('<c:cat>', `${errorBars}<c:cat>`);
}

function lengths(side: 'plus' | 'minus', values: readonly number[]): string {
  const points = values.map((value, place) => `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>`);
  return (
    `<c:${side}><c:numLit><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join('')}</c:numLit></c:${side}>`
  );
}
