import type { Wording } from '../../../words/score-words.ts';
import { chartOf } from './chart-of.ts';
import type { Bar, Chart } from './deck-chart.ts';
import { AREA, heightOf } from './fit.ts';
import type { DrawnBeside, Narrative, NarrativeEntry } from './narrative.ts';
import { passportLine } from './passports.ts';
import type { Slide } from './slide.ts';
import { type Said, slideParts } from './slide-parts.ts';

/** More would not be read from a slide; the page has them all. */
const MOST_HABITS = 3;

/** More of them would make a deck of charts; what they say stands in words. */
const MOST_BESIDE = 6;

/** Inches that a chart has to have under the sentences it belongs to, and points of their letters. */
const CHART_FROM = 3;
const BESIDE_CHART = 16;

/** The slides that say rather than show: who sees it differently, others, other times, what to do. */
export function narrativeSlides(words: Wording, narrative: Narrative): Slide[] {
  const { t } = words;
  return [
    ...slideParts(words, t('gaps.title'), narrative.gaps.map(said)),
    ...slideParts(words, t('benchmarks.title'), besideOthers(narrative)),
    ...narrative.drawn.beside
      .slice(0, MOST_BESIDE)
      .map((one) => besideSlide(words, narrative, one)),
    ...drawn(words, t('trend.title'), narrative.trend, narrative.drawn.trend, 'line'),
    ...drawn(words, t('drivers.title'), narrative.drivers, narrative.drawn.drivers, 'bars'),
    ...todo(t('actions.stepsTitle'), narrative.steps),
    ...todo(t('actions.habitsTitle'), narrative.habits.slice(0, MOST_HABITS)),
    ...slideParts(words, t('ownStatements.title'), narrative.own.map(said)),
  ];
}

/** Sentences with a chart under the last of them, or after them where that leaves it too little room. */
function drawn(
  words: Wording,
  title: string,
  sentences: readonly string[],
  bars: readonly Bar[],
  kind: Chart['kind'],
): Slide[] {
  const slides = slideParts(words, title, sentences.map(said));
  const [last] = slides.slice(-1);
  // One moment is no course.
  if (last === undefined || bars.length < (kind === 'line' ? 2 : 1)) return slides;
  const chart = chartOf(words, bars, { kind });
  const room = AREA.bottom - AREA.top - heightOf(last.points ?? [], BESIDE_CHART);
  if (room < CHART_FROM) return [...slides, { title, ...chart, notes: [] }];
  const small = [...(last.small ?? []), ...chart.small];
  return [...slides.slice(0, -1), { ...last, ...chart, small }];
}

/** Score by score beside others, never without what these rest on. */
function besideSlide(
  words: Wording,
  { passports }: Narrative,
  { title, own, bars }: DrawnBeside,
): Slide {
  const passport = passports.filter((one) => one.title === title).map(passportLine);
  const { chart, small } = chartOf(words, bars, { names: [own, title] });
  const full = words.t('exports.slideBeside', { title });
  return { title: full, chart, small: [...small, ...passport], notes: [] };
}

function said(point: string): Said {
  return { point };
}

/** Each with its passport; one that is of nothing said here stands under the last. */
function besideOthers({ beside, passports }: Narrative): Said[] {
  const left = [...passports];
  return beside.map(({ title, sentences }, place) => {
    const at = left.findIndex((passport) => passport.title === title);
    const own = at < 0 ? [] : left.splice(at, 1);
    const small = place === beside.length - 1 ? [...own, ...left] : own;
    return { point: `${title}: ${sentences.join(' ')}`, small: small.map(passportLine) };
  });
}

function todo(title: string, entries: readonly NarrativeEntry[]): Slide[] {
  return entries.length === 0 ? [] : [{ title, entries, notes: [] }];
}
