import {
  type ReleasedBins,
  type ReleasedGroup,
  type ReleaseRecord,
  releaseRecordSchema,
} from '@samenhang/shared/api/release';
import { sizesBehind } from './sizes-behind.ts';
import type { Range } from './sums-within-limits.ts';
import { all, ofRoles, rest, type Sizes } from './turnout-unknowns.ts';

/** What a record tells of how many of some people answered. */
export interface TurnoutFact extends Partial<Range> {
  readonly name: string;
}

const FEWEST = { scores: 5, details: 10, exact: 20, patterns: 100 };

/** Everything that the records tell of how many answered, each fact by itself. */
export function turnoutFacts(records: readonly ReleaseRecord[], invited: Sizes): TurnoutFact[] {
  const published = new Set(records.filter(isOwn).map(({ unit }) => unit));
  return records.flatMap((record) => [
    ...reasonTells(record),
    ...kindTells(record, records, published),
    ...groupTells(record, invited, setsOf(record, records)),
    ...organisationTells(record),
  ]);
}

/** Whether the result of a unit is of its own persons. */
export const isOwn = ({ kind }: ReleaseRecord) => kind === 'exact' || kind === 'interval';

/** Words for why a unit has no result of its own; where there is one word alone, it tells nothing. */
const REASONS: readonly string[] = releaseRecordSchema.shape.reason.options;
const TELLS_LARGE = REASONS.includes('too_few') && REASONS.includes('withheld');

function reasonTells({ unit, reason }: ReleaseRecord): TurnoutFact[] {
  const word: string = reason;
  return TELLS_LARGE && word === 'withheld' ? [{ name: all(unit), least: FEWEST.scores }] : [];
}

/** Somebody who sees the result of a unit above, which has others: nobody else is left there. */
function kindTells(
  { kind, of }: ReleaseRecord,
  records: readonly ReleaseRecord[],
  published: ReadonlySet<string>,
): TurnoutFact[] {
  if (kind !== 'parent' || of === null) return [];
  const hasPublishedPart = records.some(
    (other) => published.has(other.unit) && other.unit !== of && isBelow(other.unit, of, records),
  );
  return hasPublishedPart ? [{ name: rest(of), most: 0 }] : [];
}

/** Ids of the made-up units begin with that of the unit above, but for the root. */
function isBelow(unit: string, of: string, records: readonly ReleaseRecord[]): boolean {
  return of === records[0]?.unit || unit.startsWith(of);
}

function groupTells(
  { unit, kind, of, group, byRole }: ReleaseRecord,
  invited: Sizes,
  sets: Omit<Sets, 'invited'>,
) {
  const name = kind === 'pooled' && of !== null ? rest(of) : all(unit);
  const roles = byRole?.groups ?? [];
  return [
    ...(group === null ? [] : tells(name, group, { invited: invited.get(name) ?? 0, ...sets })),
    ...roles.flatMap(({ roles, group }) =>
      tells(ofRoles(unit, roles), group, {
        invited: sizeOfRoles(invited, unit, roles),
        parts: 1,
        isWhole: true,
      }),
    ),
  ];
}

/** Into which sets, each told as one fewer where all of it answered, a unit falls. */
function setsOf({ unit, kind }: ReleaseRecord, records: readonly ReleaseRecord[]) {
  if (kind === 'pooled') return { parts: 1, isWhole: false };
  const below = records.filter(
    (other) => other.unit !== unit && isBelow(other.unit, unit, records),
  );
  return { parts: 1 + below.filter(isOwn).length, isWhole: below.length === 0 };
}

function sizeOfRoles(invited: Sizes, unit: string, roles: readonly string[]): number {
  return roles.reduce((sum, role) => sum + (invited.get(ofRoles(unit, [role])) ?? 0), 0);
}

interface Sets {
  readonly invited: number;
  /** Into how many sets they fall of which one may be kept back. */
  readonly parts: number;
  /** Whether they are one set, in which nobody is told apart. */
  readonly isWhole: boolean;
}

/** A size may be told as if one had not answered, where all did; of parts, one of each. */
function tells(
  name: string,
  { n, details }: ReleasedGroup,
  { invited, parts, isWhole }: Sets,
): TurnoutFact[] {
  const most =
    n.atMost >= invited - parts - (isWhole ? 0 : 1)
      ? invited
      : n.atMost + (isWhole ? 0 : parts + 1);
  return [{ name, least: Math.max(n.atLeast, ...leastAnswered(details, most)), most }];
}

function leastAnswered(details: ReleasedGroup['details'], most: number): number[] {
  if (details === null) return [];
  const { statements, own = [], outcomes, drivers } = details;
  const histograms = [
    ...[...statements, ...own].map(({ histogram }) => histogram),
    outcomes.recommend,
    outcomes.help,
  ];
  return [
    FEWEST.details,
    ...histograms.flatMap((histogram) => (histogram === null ? [] : leastBehind(histogram, most))),
    ...(outcomes.recommendIndex === null ? [] : [FEWEST.exact]),
    ...(drivers?.from === 'own' ? [FEWEST.patterns] : []),
  ];
}

/** The fewest answers that the shares of a histogram can be of. */
function leastBehind(histogram: ReleasedBins, most: number): number[] {
  const [least] = sizesBehind(histogram, { least: FEWEST.details, most });
  return least === undefined ? [] : [least];
}

function organisationTells({ unit, organisation }: ReleaseRecord): TurnoutFact[] {
  if (organisation === null) return [];
  const { ladder, straightLiners, margins } = organisation;
  const isTold = [ladder, straightLiners, margins].some((told) => told !== null);
  return isTold ? [{ name: all(unit), least: FEWEST.patterns }] : [];
}
