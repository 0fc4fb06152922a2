import type { ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { measureOf, type Wording } from '../../../words/score-words.ts';
import { type LevelState, levelStates } from './levels.ts';

type Maturity = NonNullable<ReleasedDetails['maturity']>;

/** The steps of the ladder from the lowest up, each with what is known of it in words. */
export function ladderSteps(words: Wording, group: ReleasedGroup, maturity: Maturity) {
  const states = levelStates(maturity);
  const { language, instrument } = words;
  return instrument.levels.map(({ level, name }) => {
    const certainty = maturity.certainty?.[level - 1];
    const look = states[level - 1] ?? 'open';
    const shown = certainty === undefined ? null : words.format.number(certainty);
    return {
      level,
      name: name[language],
      look,
      score: scoreText(words, group, `L${level}`),
      certainty:
        shown === null ? words.t('unit.notTold') : words.t('ladder.percent', { certainty: shown }),
      state: stateText(words, look, shown),
    };
  });
}

function stateText({ t }: Wording, look: LevelState, certainty: string | null): string {
  const word = t(`ladder.${look}`);
  // Ahead by itself: the certainty would be that of what is missing below it.
  return certainty === null || look === 'ahead' ? word : t('ladder.state', { word, certainty });
}

function scoreText(words: Wording, { scores }: ReleasedGroup, name: ScoreName): string {
  const score = scores[name];
  return score === undefined ? words.t('unit.notTold') : measureOf(words, score);
}
