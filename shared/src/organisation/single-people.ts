import type { MatchedRow } from './match-people.ts';
import type { FaultList } from './reading-faults.ts';
import type { UnitNode } from './unit-node.ts';

/** A row of somebody, with the unit that it names. */
export interface PlacedRow extends MatchedRow {
  readonly node: UnitNode | null;
}

/**
 * Everybody once. The same said twice is one row with a warning; somebody in two units, or in two
 * roles, is an error that names both lines.
 */
export function singlePeople(rows: readonly PlacedRow[], faults: FaultList): PlacedRow[] {
  const seen = new Map<string, PlacedRow>();
  return rows.filter((row) => {
    const key = identityOf(row);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row);
      return true;
    }
    const same = before.node === row.node && before.surveyRole === row.surveyRole;
    faults.add(same ? 'person_repeated' : 'person_twice', row.line, {
      value: shownOf(row),
      related: [{ line: before.line, value: before.node?.name ?? '' }],
    });
    return false;
  });
}

/** As whom the row is told apart, also before Entra's file is there. */
const identityOf = ({ id, addresses, number, line }: PlacedRow): string =>
  id ?? addresses[0] ?? (number === '' ? `line ${line}` : `# ${number}`);

/** What a row's person is called by in messages. */
export const shownOf = ({ addresses, number, objectId }: MatchedRow): string =>
  addresses[0] ?? (number === '' ? (objectId ?? '') : number);
