import type { UnitResult } from '@samenhang/shared/api/unit-result';
import type { ResultReader } from './result-reader.ts';
import type { ReleaseIndexEntry } from './stored-result.ts';

type Reader = Pick<ResultReader, 'find' | 'tree'>;

const NOTHING_SAID = {
  overall: null,
  level: null,
  coherence: null,
  lagging: null,
  difference: null,
  gap: null,
};

/**
 * A result as one person may read it, who may read the unit itself. What rests on the answers of a
 * unit that they may not read is left out: the result of a unit above that stands in for it, and
 * whatever compares with the whole organisation.
 */
export function resultForReader(reader: Reader, result: UnitResult): UnitResult {
  const own = standsInUnread(reader, result) ? asPrivate(result) : result;
  return maySeeWhole(reader) ? own : withoutWhole(own);
}

/** The same of an entry of the list of all units, which compares with nobody. */
export function entryForReader(reader: Reader, entry: ReleaseIndexEntry): ReleaseIndexEntry {
  if (!standsInUnread(reader, entry)) return entry;
  const glance = { overall: null, level: null, coherence: null };
  return { ...entry, kind: 'private', of: null, glance };
}

/** As what one person sees how a unit is shown. */
export function kindForReader(reader: Reader, shown: Pick<UnitResult, 'kind' | 'of'>) {
  return standsInUnread(reader, shown) ? 'private' : shown.kind;
}

/** Whether the person may read the result of the whole organisation. */
export function maySeeWhole({ find, tree }: Reader): boolean {
  return find(tree.root.id) !== undefined;
}

/** What is left of a unit (`pooled`) holds the unit's own members, and stays. */
function standsInUnread({ find }: Reader, { kind, of }: Pick<UnitResult, 'kind' | 'of'>): boolean {
  return kind === 'parent' && (of === null || find(of) === undefined);
}

function asPrivate(result: UnitResult): UnitResult {
  const nobody = { of: null, ofName: null, group: null, byRole: null };
  return { ...result, ...nobody, kind: 'private', headline: NOTHING_SAID };
}

/** Where the levels are no ladder, no level is told: whoever cannot see that would misread it. */
function withoutWhole(result: UnitResult): UnitResult {
  const { group, ladder, headline } = result;
  const noLadder = ladder?.holds === false;
  const details = group?.details == null ? null : { ...group.details };
  return {
    ...result,
    group:
      group === null || details === null || !noLadder
        ? group
        : { ...group, details: { ...details, maturity: null } },
    ladder: null,
    place: null,
    headline: { ...headline, level: noLadder ? null : headline.level, difference: null },
  };
}
