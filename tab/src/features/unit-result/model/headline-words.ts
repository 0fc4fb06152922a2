import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { LEVEL_SCORES } from '@samenhang/shared/scoring/lattice';
import { between, nameOf, pointsOf, type Wording } from '../../../words/score-words.ts';
import { coherenceSentences } from './coherence-words.ts';
import { differenceSentences } from './difference-words.ts';
import { levelSentences, profileSentence } from './level-words.ts';
import { reasonFor } from './reason.ts';
import type { Sentence } from './sentence.ts';
import type { Shown } from './shown.ts';

/** What a result says first: the released facts in words, none more certain than its fact. */
export function headlineSentences(words: Wording, { result, group, roles }: Shown): Sentence[] {
  const reason = roles === null ? reasonFor(words, result) : [];
  if (group === null) return reason;
  const everybody = roles === null && group.details !== null;
  return [
    ...reason,
    ...overall(words, group),
    ...(group.details === null && roles === null ? themesApart(words, group) : []),
    ...(everybody ? ofDetails(words, { result, group, roles }) : []),
    ...response(words, group),
  ];
}

function ofDetails(words: Wording, { result: { headline, ladder }, group }: Shown): Sentence[] {
  const maturity = group?.details?.maturity ?? null;
  const level =
    ladder?.holds === false
      ? profileSentence(words, pointsByScore(words, group))
      : maturity === null
        ? []
        : levelSentences(words, maturity);
  // Coherence by itself says nothing of how high: it stands with the level and the overall score.
  const complete = level.length > 0 && headline.overall !== null;
  const { coherence } = headline;
  return [
    ...level,
    ...(coherence === null || !complete ? [] : coherenceSentences(words, coherence)),
    ...differenceSentences(words, headline),
  ];
}

function pointsByScore(words: Wording, group: ReleasedGroup | null): Map<ScoreName, string> {
  return new Map(
    LEVEL_SCORES.flatMap((score): [ScoreName, string][] => {
      const points = group?.scores[score]?.points ?? null;
      return points === null ? [] : [[score, pointsOf(words, points)]];
    }),
  );
}

function overall(words: Wording, { scores }: ReleasedGroup): Sentence[] {
  const score = scores.overall;
  if (score === undefined) return [];
  const limits = between(words, score.interval);
  const text =
    score.points === null
      ? words.t('unit.overallInterval', { between: limits })
      : words.t('unit.overallPoints', { score: pointsOf(words, score.points), between: limits });
  return [{ about: 'overall', text }];
}

/** Of few people no finding is tested; that a theme's limits lie apart can be seen, and is said. */
function themesApart(words: Wording, { scores }: ReleasedGroup): Sentence[] {
  const themes = THEMES.flatMap((theme) => {
    const limits = scores[theme]?.interval;
    return limits === undefined ? [] : [{ name: nameOf(words, theme), ...limits }];
  });
  const low = themes.toSorted((a, b) => a.high - b.high).at(0);
  if (low === undefined || themes.length < 2) return [];
  const higher = themes.filter((theme) => theme.low > low.high);
  const high = words.format.list(higher.map(({ name }) => name));
  const text =
    higher.length === 0
      ? words.t('unit.themesAlike')
      : words.t('unit.themesApart', { low: low.name, high });
  return [{ about: 'themes', text }];
}

function response({ t }: Wording, { mayNotRepresent, n }: ReleasedGroup): Sentence[] {
  if (!mayNotRepresent) return [];
  // Of a band the least is taken: with the most of it, sixty percent may have answered after all.
  const certain = n.atLeast === n.atMost;
  const text = t(certain ? 'unit.mayNotRepresent' : 'unit.perhapsNotRepresent');
  return [{ about: 'response', text }];
}
