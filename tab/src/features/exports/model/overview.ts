import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { labelOf, nameOf, pointsOf, range, type Wording } from '../../../words/score-words.ts';
import { type About, periodOf } from './about.ts';
import type { Narrative } from './narrative.ts';
import { type Cell, type Line, type Page, textCell } from './sheet.ts';

export interface OverviewOf {
  readonly about: About;
  readonly result: UnitResult;
  readonly narrative: Narrative;
}

/** In characters: names, and per pillar its points and its limits; then how far the pillars lie apart. */
const WIDTHS = [30, ...PILLARS.flatMap(() => [12, 24]), 40];

/** The sheet that opens first: what this is, what it says, and the numbers on one page. */
export function overviewOf(words: Wording, { about, result, narrative }: OverviewOf): Page {
  const { t } = words;
  const { chosen, toKnow, headline, facts } = narrative;
  const { group } = result;
  const known = new Set(toKnow);
  return {
    name: t('exports.sheetOverview'),
    widths: WIDTHS,
    lines: [
      line('title', about.unit),
      line('text', `${about.cycle.title[words.language]} · ${periodOf(words, about.cycle)}`),
      line('text', facts),
      line('text', t('exports.overviewIs')),
      ...tiles(words, narrative),
      ...said(
        t('exports.slideHeadline'),
        headline.filter((text) => !known.has(text)),
      ),
      ...said(t('know.title'), toKnow),
      ...(group?.details == null ? [] : matrix(words, group, { result, narrative })),
      ...said(t('exports.slideChosen'), chosen),
      ...said(t('exports.note'), [t('exports.interval')]),
    ],
  };
}

const EMPTY: Line = { look: 'text', cells: [] };

function line(look: Line['look'], ...cells: readonly Cell[]): Line {
  return { look, cells: cells.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)) };
}

/** Sentences under a heading; nothing where there is none. */
function said(heading: string, sentences: readonly string[]): Line[] {
  if (sentences.length === 0) return [];
  return [EMPTY, line('heading', heading), ...sentences.map((text) => line('text', text))];
}

/** The three numbers that are never told apart. */
function tiles({ t }: Wording, { tiles: all }: Narrative): Line[] {
  if (all.length === 0) return [];
  const rows = all.map(({ name, value, limits }) => line('tile', name, value, limits));
  return [EMPTY, line('heading', t('unit.keyNumbers')), ...rows];
}

function matrix(
  words: Wording,
  { scores }: ReleasedGroup,
  { result, narrative }: Pick<OverviewOf, 'result' | 'narrative'>,
): Line[] {
  const { t } = words;
  const lags = result.headline.lagging?.score;
  const cellsOf = (name: ScoreName): Cell[] => {
    const score = scores[name];
    if (score === undefined) return [null, t('unit.notTold')];
    const { points, interval } = score;
    const mark = lags === name ? [t('matrix.lags')] : [];
    const shown =
      points === null || points.bound === 'exact' ? points?.value : pointsOf(words, points);
    return [shown ?? null, [range(words, interval), ...mark].join(' · ')];
  };
  const head = PILLARS.flatMap((pillar) => [labelOf(words, pillar), t('unit.columnInterval')]);
  return [
    EMPTY,
    line('heading', t('matrix.title')),
    line('head', t('matrix.theme'), ...head, t('matrix.gap')),
    ...THEMES.map((theme, place) => {
      const cells = PILLARS.flatMap((pillar) => cellsOf(`${theme}.${pillar}`));
      return line('row', nameOf(words, theme), ...cells, narrative.rowGaps[place] ?? null);
    }),
    line('row', t('matrix.allThemes'), ...PILLARS.flatMap((pillar) => cellsOf(pillar))),
    line('text', narrative.split),
  ];
}
