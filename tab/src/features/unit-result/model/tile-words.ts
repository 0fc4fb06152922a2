import type { Headline } from '@samenhang/shared/api/unit-result';
import { LEVEL_SCORES } from '@samenhang/shared/scoring/lattice';
import { MIDDLE_OF_SCALE, STRONGLY_WITHIN } from '@samenhang/shared/thresholds';
import {
  between,
  capitalised,
  nameOf,
  pointsOf,
  range,
  type Wording,
} from '../../../words/score-words.ts';
import type { Shown } from './shown.ts';
import { isUnsure, type Sureness, surenessAt, surenessOf } from './sureness.ts';

export const TILES = ['coherence', 'level', 'overall'] as const;
export type TileName = (typeof TILES)[number];

/** One of the three numbers that are never told apart. */
export interface Tile {
  readonly key: TileName;
  readonly name: string;
  readonly value: string;
  /** Where it most likely lies, or how certain it is. */
  readonly limits: string;
  /** A plain word for that; `null` where nothing is told. */
  readonly sure: Sureness | null;
  /** What it comes down to in daily work. */
  readonly meaning: string;
}

/** Of those three, what a result says in numbers. */
export type TileFacts = Pick<Headline, TileName>;

/** Coherence, level and overall score of a group with details. */
export function tilesOf(words: Wording, { result: { headline, ladder } }: Shown): Tile[] {
  const isLadder = ladder?.holds !== false;
  const facts = isLadder ? headline : { ...headline, level: null };
  return TILES.map((key) => ({
    key,
    name: words.t(`tile.${key}`),
    ...TELL[key](words, facts, isLadder),
  }));
}

type Told = Omit<Tile, 'key' | 'name'>;

const TELL: Readonly<
  Record<TileName, (words: Wording, facts: TileFacts, isLadder: boolean) => Told>
> = {
  coherence: coherenceTile,
  level: levelTile,
  overall: overallTile,
};

const nothing = (meaning: string): Told => ({ value: '–', limits: '', sure: null, meaning });

function coherenceTile(words: Wording, { coherence }: TileFacts): Told {
  const { t, format } = words;
  if (coherence === null) return nothing(t('matrix.unknown'));
  const { value, interval, noGapDetectable, equallyLow } = coherence;
  const sure = surenessOf(interval);
  const meaning = equallyLow ? t('tile.equallyLow') : '';
  if (noGapDetectable) {
    const limits = t('tile.noGap');
    return {
      value: range(words, interval),
      limits,
      sure,
      meaning: meaning || t('tile.noGapMeans'),
    };
  }
  return {
    value: format.number(value),
    limits: t('tile.likely', { between: between(words, interval) }),
    sure,
    meaning: meaning || t('tile.apart', { gap: format.number(Math.round((100 - value) / 2)) }),
  };
}

function levelTile(words: Wording, { level }: TileFacts, isLadder: boolean): Told {
  const { t, format } = words;
  if (!isLadder) return nothing(t('tile.noLadder'));
  if (level === null) return nothing(t('tile.levelNotTold'));
  const { reached, certainty, secure } = level;
  if (reached === 0) {
    const sure = secure ? 'sure' : 'unsure';
    const limits = t(secure ? 'tile.levelNone' : 'tile.levelClose', { level: 1 });
    const about = { name: levelName(words, 1), about: t('levelAtWork.1') };
    return {
      value: capitalised(t('tile.below')),
      limits,
      sure,
      meaning: t('tile.levelOneIs', about),
    };
  }
  const told = certainty === null ? t('unit.notTold') : certain(words, certainty);
  const [name, about] = [levelName(words, reached), atWork(words, reached)];
  const value = { level: format.number(reached), most: format.number(LEVEL_SCORES.length), name };
  const sure = certainty === null ? null : surenessAt(certainty);
  if (isUnsure(certainty)) {
    const meaning = t('tile.levelWouldBe', { about });
    return { value: t('tile.levelPerhaps', value), limits: `${name}, ${told}`, sure, meaning };
  }
  return {
    value: t('tile.levelOf', value),
    limits: told,
    sure,
    meaning: t('tile.levelIs', { about }),
  };
}

function certain({ t, format }: Wording, certainty: number): string {
  return t('ladder.certain', { certainty: format.number(certainty) });
}

function overallTile(words: Wording, { overall }: TileFacts): Told {
  if (overall === null) return nothing(words.t('unit.notTold'));
  const { points, interval } = overall;
  const limits = words.t('tile.likely', { between: between(words, interval) });
  return {
    value: points === null ? range(words, interval) : pointsOf(words, points),
    limits,
    sure: surenessOf(interval),
    meaning: words.t(`tile.${meaningOf(interval)}`),
  };
}

/** By the whole interval: where it holds the middle, nothing is called positive or negative. */
function meaningOf({ low, high }: { readonly low: number; readonly high: number }) {
  const distance = MIDDLE_OF_SCALE - STRONGLY_WITHIN;
  if (low > MIDDLE_OF_SCALE) return low >= MIDDLE_OF_SCALE + distance ? 'veryPositive' : 'positive';
  if (high < MIDDLE_OF_SCALE) {
    return high <= MIDDLE_OF_SCALE - distance ? 'veryNegative' : 'negative';
  }
  return 'middle';
}

function levelName(words: Wording, level: number): string {
  const score = LEVEL_SCORES[level - 1];
  return score === undefined ? '' : nameOf(words, score);
}

const LEVELS = ['1', '2', '3', '4'] as const;

/** What people notice of a level in their work. */
function atWork({ t }: Wording, reached: number): string {
  const level = LEVELS[reached - 1];
  return level === undefined ? '' : t(`levelAtWork.${level}`);
}
