import type {
  ReleasedDetails,
  ReleasedGroup,
  ReleasedScore,
  ReleaseRecord,
} from '../api/release.ts';
import type { Headline } from '../api/unit-result.ts';
import { roundOutward, STEP } from '../disclosure/precision.ts';
import { PILLARS, THEMES } from '../instruments/vocabulary.ts';
import type { ScoreName } from '../scoring/lattice.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { normalCdf } from '../statistics/normal-distribution.ts';
import { Z95 } from '../statistics/normal-quantile.ts';
import { EQUAL_FROM, FLAGGED, LEVEL_PASSED_FROM } from '../thresholds.ts';

type ReleasedMaturity = NonNullable<ReleasedDetails['maturity']>;

/**
 * What a result says first, as facts to be put into words: of what is released alone, and never
 * more certain than that. How it differs from others needs others; `benchmarks/rest.ts` tells that.
 */
export function headlineOf({
  group,
  byRole,
}: Pick<ReleaseRecord, 'group' | 'byRole'>): Omit<Headline, 'difference'> {
  const details = group?.details ?? null;
  const maturity = details?.maturity ?? null;
  const coherence = details?.coherence ?? null;
  const overall = group?.scores.overall ?? null;
  return {
    overall,
    level: maturity && levelFact(maturity),
    coherence: coherence && coherenceFact(coherence, overall),
    lagging: group === null ? null : laggingIn(group),
    gap: biggestGap(byRole),
  };
}

function levelFact(maturity: ReleasedMaturity): Headline['level'] {
  const { level, certainty, secure, aheadOfFoundations } = maturity;
  return { reached: level, certainty: certainty?.[level - 1] ?? null, secure, aheadOfFoundations };
}

/**
 * Coherence with the words for it. "Equally low" takes two things: the whole interval of the overall
 * score lies below the threshold of a level, and the pillars lie close together.
 */
export function coherenceFact(
  { value, interval }: Pick<NonNullable<Headline['coherence']>, 'value' | 'interval'>,
  overall: Headline['overall'],
): NonNullable<Headline['coherence']> {
  const noGapDetectable = interval.high >= 100;
  const isLow = overall !== null && overall.interval.high < LEVEL_PASSED_FROM;
  const isEqual = noGapDetectable || value >= EQUAL_FROM;
  return { value, interval, noGapDetectable, equallyLow: isLow && isEqual };
}

/** The pillar that lags behind the other two, else the cell that lags behind its theme. */
function laggingIn({ scores }: ReleasedGroup): Headline['lagging'] {
  const pillars = lags(PILLARS.map((pillar) => [pillar, PILLARS.map((other) => other)]));
  const [pillar] = mostBehind(scores, pillars);
  if (pillar !== undefined) return { kind: 'pillar', ...pillar };
  const cells = lags(
    THEMES.flatMap((theme) => {
      const row = PILLARS.map((other): ScoreName => `${theme}.${other}`);
      return row.map((cell): [ScoreName, ScoreName[]] => [cell, row]);
    }),
  );
  const [cell] = mostBehind(scores, cells);
  return cell === undefined ? null : { kind: 'cell', ...cell };
}

interface Lag {
  readonly score: ScoreName;
  readonly others: readonly ScoreName[];
}

function lags(rows: readonly (readonly [ScoreName, readonly ScoreName[]])[]): Lag[] {
  return rows.map(([score, row]) => ({ score, others: row.filter((other) => other !== score) }));
}

/** Those behind the mean of the others by more than chance and five points, the furthest first. */
function mostBehind(scores: ReleasedGroup['scores'], family: readonly Lag[]) {
  const compared = family.flatMap(({ score, others }) => {
    const own = measured(scores[score]);
    const rest = others.map((other) => measured(scores[other]));
    if (own === null || !rest.every((one) => one !== null)) return [];
    const mean = rest.reduce((sum, { points }) => sum + points, 0) / rest.length;
    const error = Math.hypot(own.error, Math.hypot(...rest.map((one) => one.error)) / rest.length);
    const behind = mean - own.points;
    return [{ score, behind, error, p: 2 * normalCdf(-Math.abs(behind) / error) }];
  });
  const adjusted = benjaminiHochberg(compared.map(({ p }) => p));
  return compared
    .filter(
      ({ behind }, place) =>
        behind >= FLAGGED.pointsFrom && (adjusted[place] ?? 1) < FLAGGED.qBelow,
    )
    .sort((a, b) => b.behind - a.behind)
    .map(({ score, behind, error }) => ({
      score,
      behind: Math.round(behind),
      interval: lagLimits(behind, error),
    }));
}

/**
 * Of the released intervals, as if the scores were independent: people who answer high on one pillar
 * tend to on the others, so this is wider than it need be, never narrower.
 */
function lagLimits(behind: number, error: number) {
  const limits = { low: behind - Z95 * error, high: behind + Z95 * error };
  return roundOutward(limits, STEP.beside, { low: -100, high: 100 });
}

function measured(score: ReleasedScore | undefined) {
  if (score?.points == null) return null;
  const { low, high } = score.interval;
  return { points: score.points.value, error: Math.max(0.5, (high - low) / 2 / Z95) };
}

/** The furthest apart of what roles see differently by more than chance. */
function biggestGap(byRole: ReleaseRecord['byRole']): Headline['gap'] {
  const flagged = (byRole?.gaps ?? []).filter((gap) => gap.flagged);
  const [biggest] = flagged.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  if (biggest === undefined || byRole === null) return null;
  const rolesAt = (place: number) => byRole.groups[place]?.roles ?? [];
  const { score, difference, interval, first, second } = biggest;
  return { score, difference, interval, first: rolesAt(first), second: rolesAt(second) };
}
