import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { LEVEL_SCORES } from '@samenhang/shared/scoring/lattice';
import {
  between,
  labelOf,
  measureOf,
  nameOf,
  pointsOf,
  type Wording,
} from '../../../words/score-words.ts';
import { chartOf } from './chart-of.ts';
import type { Bar } from './deck-chart.ts';
import type { Narrative } from './narrative.ts';
import type { Slide } from './slide.ts';
import { viewsOf } from './views.ts';

/** Two bars each: more would not be read from a slide. */
const MOST_GAPS = 3;

/** The slides that show numbers: ladder or levels, matrix, pillars and themes. */
export function scoreSlides(words: Wording, result: UnitResult, narrative: Narrative): Slide[] {
  const { t } = words;
  const { group } = result;
  if (group === null) return [];
  return [
    ...levels(words, group, narrative),
    ...(group.details === null ? [] : [matrix(words, result, group, narrative)]),
    ...chartSlide(words, group, PILLARS, t('matrix.pillars')),
    ...chartSlide(words, group, THEMES, t('exports.slideThemes')),
    ...gapChart(words, result, narrative),
  ];
}

/** Where roles differ most by more than chance: a bar for either of the two. */
function gapChart(words: Wording, result: UnitResult, { gaps: notes }: Narrative): Slide[] {
  const { byRole } = result;
  if (byRole === null) return [];
  const [, ...roles] = viewsOf(words, result);
  const bars = byRole.gaps
    .filter(({ flagged }) => flagged)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
    .slice(0, MOST_GAPS)
    .flatMap(({ score, first, second }) =>
      [first, second].flatMap((place) => {
        const { seenBy = '', group } = roles[place] ?? {};
        return group == null ? [] : barOf(words, group, score, seenBy);
      }),
    );
  if (bars.length === 0) return [];
  return [{ title: words.t('exports.slideGaps'), ...chartOf(words, bars), notes }];
}

function levels(words: Wording, group: ReleasedGroup, { ladder }: Narrative): Slide[] {
  const { t } = words;
  if (group.details === null) return [];
  const notes = intervalNotes(words, group, LEVEL_SCORES);
  if (ladder === null) {
    const points = [t('ladder.profileAbout')];
    return chartSlide(words, group, LEVEL_SCORES, t('ladder.profileTitle')).map((slide) => ({
      ...slide,
      points,
    }));
  }
  const small = [t('ladder.source')];
  return [{ title: t('ladder.title'), points: [t('ladder.about')], steps: ladder, small, notes }];
}

function matrix(
  words: Wording,
  { headline }: UnitResult,
  group: ReleasedGroup,
  { split, rowGaps, finding }: Narrative,
): Slide {
  const { t } = words;
  const lags = headline.lagging?.score;
  const cell = (name: ScoreName) => {
    const said = scoreCell(words, group, name);
    return name === lags ? `${said} · ${t('matrix.lags')}` : said;
  };
  const head = [t('matrix.theme'), ...PILLARS.map((pillar) => nameOf(words, pillar))];
  return {
    // The finding sooner than its topic.
    title: finding ?? t('matrix.title'),
    points: [split],
    table: {
      head: [...head, t('matrix.gap')],
      rows: THEMES.map((theme, place) => [
        nameOf(words, theme),
        ...PILLARS.map((pillar) => cell(`${theme}.${pillar}`)),
        rowGaps[place] ?? '',
      ]),
      marked: placeOf(lags),
    },
    notes: intervalNotes(
      words,
      group,
      THEMES.flatMap((theme) => PILLARS.map((pillar) => `${theme}.${pillar}` as const)),
    ),
  };
}

function placeOf(score: ScoreName | undefined) {
  const row = THEMES.findIndex((theme) => score?.startsWith(`${theme}.`));
  const column = PILLARS.findIndex((pillar) => score?.endsWith(`.${pillar}`));
  return row < 0 || column < 0 ? null : { row, column: column + 1 };
}

function chartSlide(
  words: Wording,
  group: ReleasedGroup,
  names: readonly ScoreName[],
  title: string,
): Slide[] {
  const bars = names.flatMap((name) => barOf(words, group, name));
  if (bars.length === 0) return [];
  return [{ title, ...chartOf(words, bars), notes: intervalNotes(words, group, names) }];
}

/** `whose` where it is not everybody's. */
function barOf(
  words: Wording,
  { scores }: ReleasedGroup,
  name: ScoreName,
  whose: string | null = null,
): Bar[] {
  const score = scores[name];
  if (score === undefined) return [];
  const named = [labelOf(words, name), ...(whose === null ? [] : [whose])].join(', ');
  const label = `${named}  ${measureOf(words, score)}`;
  return [{ label, points: score.points?.value ?? null, ...score.interval }];
}

function scoreCell(words: Wording, { scores }: ReleasedGroup, name: ScoreName): string {
  const score = scores[name];
  return score === undefined ? words.t('unit.notTold') : measureOf(words, score);
}

/** The numbers and their limits in full, one sentence per score. */
function intervalNotes(words: Wording, group: ReleasedGroup, names: readonly ScoreName[]) {
  return names.flatMap((name) => {
    const score = group.scores[name];
    if (score === undefined) return [];
    const { points, interval } = score;
    const named = points === null ? [] : [pointsOf(words, points)];
    return [`${labelOf(words, name)}: ${[...named, between(words, interval)].join(', ')}.`];
  });
}
