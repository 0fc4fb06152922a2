import type { ReleasedDetails, ReleasedGroup } from '../api/release.ts';
import { sizeBand } from '../disclosure/precision.ts';
import type { RelativeWeights } from '../statistics/relative-weights.ts';
import { invited } from '../tallies/read-outcomes.ts';
import { EXACT_VIEW_FROM, REPRESENTS_FROM } from '../thresholds.ts';
import type { Group } from './group.ts';
import { releasedAgreement } from './released-agreement.ts';
import { releasedDrivers } from './released-drivers.ts';
import { releasedCoherence, releasedMaturity } from './released-maturity.ts';
import { releasedOutcomes } from './released-outcomes.ts';
import { type Means, meansAsTold, meansOf, releasedScores } from './released-scores.ts';
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
  const told = meansAsTold(group, means);
  const statements = releasedStatements(instrument, histograms);
  return {
    maturity: releasedMaturity(group, told, yard),
    coherence: releasedCoherence(group, told, yard),
    statements,
    habits: releasedHabits(instrument, histograms, group.n),
    agreement: releasedAgreement(group, statements, instrument),
    outcomes: releasedOutcomes(histograms),
    drivers: releasedDrivers(group, told, organisation),
  };
}
