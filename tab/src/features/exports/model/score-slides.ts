import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import {
  between,
  labelOf,
  measureOf,
  nameOf,
  pointsOf,
  type Wording,
} from '../../../lib/score-words.ts';
import type { Bar, Slide } from './slide.ts';
import type { Told } from './told.ts';

const LEVEL_SCORES: readonly ScoreName[] = ['L1', 'L2', 'L3', 'L4'];

/** The slides that show numbers: ladder or levels, matrix, pillars and themes. */
export function scoreSlides(words: Wording, { group }: UnitResult, told: Told): Slide[] {
  const { t } = words;
  if (group === null) return [];
  return [
    ...levels(words, group, told),
    ...(group.details === null ? [] : [matrix(words, group, told)]),
    ...chartSlide(words, group, PILLARS, t('matrix.pillars')),
    ...chartSlide(words, group, THEMES, t('exports.slideThemes')),
  ];
}

function levels(words: Wording, group: ReleasedGroup, { ladder }: Told): Slide[] {
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

function matrix(words: Wording, group: ReleasedGroup, { split, rowGaps }: Told): Slide {
  const { t } = words;
  const head = [t('matrix.theme'), ...PILLARS.map((pillar) => nameOf(words, pillar))];
  return {
    title: t('matrix.title'),
    points: [split],
    table: {
      head: [...head, t('exports.rowGap')],
      rows: THEMES.map((theme, place) => [
        nameOf(words, theme),
        ...PILLARS.map((pillar) => told(words, group, `${theme}.${pillar}`)),
        rowGaps[place] ?? '',
      ]),
    },
    notes: intervalNotes(
      words,
      group,
      THEMES.flatMap((theme) => PILLARS.map((pillar) => `${theme}.${pillar}` as const)),
    ),
  };
}

function chartSlide(
  words: Wording,
  group: ReleasedGroup,
  names: readonly ScoreName[],
  title: string,
): Slide[] {
  const bars = names.flatMap((name) => barOf(words, group, name));
  if (bars.length === 0) return [];
  const description = bars.map(({ label }) => `${label}.`).join(' ');
  const told = bars.every(({ points }) => points !== null);
  const small = [words.t(told ? 'exports.barsMean' : 'exports.limitsMean')];
  const notes = intervalNotes(words, group, names);
  const limitNames = [words.t('exportHead.low'), words.t('exports.lowToHigh')] as const;
  return [{ title, chart: { description, bars, limitNames }, small, notes }];
}

function barOf(words: Wording, { scores }: ReleasedGroup, name: ScoreName): Bar[] {
  const score = scores[name];
  if (score === undefined) return [];
  const label = `${labelOf(words, name)}  ${measureOf(words, score)}`;
  return [{ label, points: score.points?.value ?? null, ...score.interval }];
}

function told(words: Wording, { scores }: ReleasedGroup, name: ScoreName): string {
  const score = scores[name];
  return score === undefined ? words.t('unit.notTold') : measureOf(words, score);
}

/** The numbers and their limits in full, a sentence a score. */
function intervalNotes(words: Wording, group: ReleasedGroup, names: readonly ScoreName[]) {
  return names.flatMap((name) => {
    const score = group.scores[name];
    if (score === undefined) return [];
    const { points, interval } = score;
    const told = points === null ? [] : [pointsOf(words, points)];
    return [`${labelOf(words, name)}: ${[...told, between(words, interval)].join(', ')}.`];
  });
}
