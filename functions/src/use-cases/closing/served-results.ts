import type { ReleaseRecord } from '@samenhang/shared/api/release';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { differencesFromRest } from '@samenhang/shared/benchmarks/rest';
import { shownLevel } from '@samenhang/shared/presentation/shown-level';
import { headlineOf } from '@samenhang/shared/releases/headline';
import type { ReleaseIndexEntry } from '../results/stored-result.ts';

/**
 * The results of units as they are stored and sent: with names and with what they say first. A unit
 * that can only be shown with its parent carries the parent's result, so that one read is enough.
 */
export function servedResults(
  records: readonly ReleaseRecord[],
  nameOf: (unit: string) => string,
): UnitResult[] {
  const [root] = records;
  const groups = new Map(records.map(({ unit, group }) => [unit, group]));
  return records.map((record) => {
    const { kind, of } = record;
    const group = kind === 'parent' && of !== null ? (groups.get(of) ?? null) : record.group;
    return {
      ...record,
      group,
      name: nameOf(record.unit),
      ofName: of === null ? null : nameOf(of),
      ladder: root?.organisation?.ladder ?? null,
      headline: {
        ...storedHeadline({ ...record, group }),
        difference: root === undefined ? null : furthestFromRest(record, root),
      },
    };
  });
}

/** Version 0.1.0 takes no limits of a lag; whoever reads a result derives them anew. */
function storedHeadline(record: Pick<ReleaseRecord, 'group' | 'byRole'>) {
  const { lagging, ...headline } = headlineOf(record);
  if (lagging === null) return { ...headline, lagging };
  const { kind, score, behind } = lagging;
  return { ...headline, lagging: { kind, score, behind } };
}

/** What a list of all units shows of one. */
export function indexEntryOf(result: UnitResult): ReleaseIndexEntry {
  const { unit, kind, reason, of, headline } = result;
  const { overall, coherence } = headline;
  return { unit, kind, reason, of, glance: { overall, level: shownLevel(result), coherence } };
}

function furthestFromRest(record: ReleaseRecord, root: ReleaseRecord) {
  const compared = differencesFromRest({ record }, { record: root });
  if (!compared.ok) return null;
  const [furthest] = compared.value
    .filter(({ flagged }) => flagged)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (furthest === undefined) return null;
  const { score, value, interval } = furthest;
  return { score, value, interval };
}
