import type { ReleasedDetails } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { LEVEL_SCORES } from '@samenhang/shared/scoring/lattice';
import { nameOf, type Wording } from '../../../words/score-words.ts';
import type { Sentence } from './sentence.ts';

type Maturity = NonNullable<ReleasedDetails['maturity']>;

/** How far a group is on the ladder, and how sure that is. */
export function levelSentences(words: Wording, maturity: Maturity): Sentence[] {
  return [{ about: 'level', text: levelText(words, maturity) }, ...aheadOf(words, maturity)];
}

function levelText(words: Wording, maturity: Maturity): string {
  const { t, format } = words;
  const { level, secure } = maturity;
  const certainty = maturity.certainty?.[Math.max(level, 1) - 1];
  const values = {
    level: format.number(Math.max(level, 1)),
    name: levelName(words, Math.max(level, 1)),
    certainty: format.number(certainty ?? 0),
  };
  if (certainty === undefined) {
    return t(level === 0 ? 'unit.levelNoneUnsure' : 'unit.levelUnsure', values);
  }
  if (level === 0) {
    return secure ? t('unit.levelNone', values) : t('unit.levelNoneClose', values);
  }
  return secure ? t('unit.levelSecure', values) : t('unit.levelClose', values);
}

function aheadOf(words: Wording, { aheadOfFoundations: ahead }: Maturity): Sentence[] {
  if (ahead.length === 0) return [];
  const names = words.format.list(ahead.map((level) => levelName(words, level)));
  return [{ about: 'ahead', text: words.t('unit.ahead', { count: ahead.length, names }) }];
}

function levelName(words: Wording, level: number): string {
  const score: ScoreName | undefined = LEVEL_SCORES[level - 1];
  return score === undefined ? '' : nameOf(words, score);
}

/** Where the levels are no ladder here: their scores side by side, without order or certainty. */
export function profileSentence(
  words: Wording,
  scores: ReadonlyMap<ScoreName, string>,
): Sentence[] {
  const named = LEVEL_SCORES.flatMap((score) => {
    const points = scores.get(score);
    return points === undefined ? [] : [`${nameOf(words, score)} ${points}`];
  });
  if (named.length === 0) return [];
  const levels = words.format.list(named);
  return [{ about: 'level', text: words.t('unit.levelProfile', { levels }) }];
}
