import type { ReleasedDetails, ReleasedGroup } from '../api/release.ts';
import { sizeBand } from '../disclosure/precision.ts';
import { THEMES } from '../instruments/vocabulary.ts';
import { agreementOf } from '../results/agreement.ts';
import { scoreItems } from '../results/score-items.ts';
import type { RelativeWeights } from '../statistics/relative-weights.ts';
import { invited } from '../tallies/read-outcomes.ts';
import { EXACT_VIEW_FROM, REPRESENTS_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { releasedDrivers } from './released-drivers.ts';
import { releasedCoherence, releasedMaturity } from './released-maturity.ts';
import { releasedOutcomes } from './released-outcomes.ts';
import { type Means, meansOf, releasedScores } from './released-scores.ts';
import { releasedHabits, releasedStatements } from './released-statements.ts';
import type { ShownHistograms } from './shown-histograms.ts';
import type { Yardstick } from './yardstick.ts';

/** Everything told of a unit, or of what is left of one. */
export function releasedGroup(
  group: Group,
  histograms: ShownHistograms,
  yard: Yardstick,
  organisation: RelativeWeights | null,
): ReleasedGroup {
  const means = meansOf(group, yard);
  const exact = group.n >= EXACT_VIEW_FROM;
  const details = exact ? detailsOf(group, means, histograms, yard, organisation) : null;
  return { ...scoresOf(group, means, yard), details };
}

/** The scores alone, as of a role. */
export function releasedRole(group: Group, yard: Yardstick): ReleasedGroup {
  return { ...scoresOf(group, meansOf(group, yard), yard), details: null };
}

function scoresOf(group: Group, means: Means, yard: Yardstick) {
  const n = sizeBand(group.n);
  const mayNotRepresent = n.atLeast < REPRESENTS_FROM * invited(group.tally);
  return { n, mayNotRepresent, scores: releasedScores(group, means, yard) };
}

function detailsOf(
  group: Group,
  means: Means,
  histograms: ShownHistograms,
  yard: Yardstick,
  organisation: RelativeWeights | null,
): ReleasedDetails {
  const { instrument } = yard;
  return {
    maturity: releasedMaturity(group, means, yard),
    coherence: releasedCoherence(group, means, yard),
    statements: releasedStatements(instrument, histograms),
    habits: releasedHabits(instrument, histograms, group.n),
    agreement: agreementByTheme(group, yard),
    outcomes: releasedOutcomes(histograms),
    drivers: releasedDrivers(group, means, organisation),
  };
}

/** In a word, over the statements of a theme whose means may be used. */
function agreementByTheme(group: Group, { instrument }: Yardstick): ReleasedDetails['agreement'] {
  const words = THEMES.flatMap((theme) => {
    const places = scoreItems(instrument, theme).filter((place) => group.items.has(place));
    const agreement = agreementOf(group.tally, places);
    if (agreement === null) return [];
    return [[theme, agreement.shared ? 'shared' : 'opinionsDiffer'] as const];
  });
  return Object.fromEntries(words);
}
