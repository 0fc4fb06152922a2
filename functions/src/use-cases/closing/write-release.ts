import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { planComments } from '@samenhang/shared/releases/plan-comments';
import { countUnits } from '@samenhang/shared/releases/release-input';
import { invited } from '@samenhang/shared/tallies/read-outcomes';
import type { ReleaseRef } from '../../repositories/releases-table.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import { CloseFault } from './close-fault.ts';
import { type GatheredCycle, gatherCycle } from './gather-cycle.ts';
import { indexEntryOf, servedResults } from './served-results.ts';

/** Puts the counts of all shards together, makes of them what may be published, and writes that. */
export async function writeRelease(
  services: Uses<'comments' | 'partials' | 'releases' | 'units'>,
  launched: LaunchedCycle,
  release: ReleaseRef,
): Promise<void> {
  const gathered = await gatherCycle(services, launched);
  const records = composeRelease(gathered);
  const names = new Map(gathered.named.map(({ id, name }) => [id, name]));
  const results = servedResults(records, (unit) => names.get(unit) ?? unit);
  const written = await services.releases.write(
    release,
    results.map((result) => ({ unit: result.unit, body: toBytes(result) })),
    toBytes(results.map(indexEntryOf)),
  );
  if (!written.ok) throw new CloseFault('done_elsewhere');
  await writeComments(services, launched, release, gathered, records);
}

/** Comments under names by which nobody can tell where, when or in which order they were written. */
async function writeComments(
  services: Uses<'comments'>,
  { instrument, sealer }: LaunchedCycle,
  release: ReleaseRef,
  gathered: GatheredCycle,
  records: readonly ReleaseRecord[],
): Promise<void> {
  const { tree, rules, comments } = gathered;
  const asked = subtreeTotals(tree, countUnits(gathered, invited));
  const published = new Set(
    records.filter(({ unit, of, group }) => of === unit && group !== null).map(({ unit }) => unit),
  );
  const placed = new Map<string, { id: string; question: string; text: string }[]>();
  for (const { id: question } of instrument.openQuestions) {
    const given = comments.filter((comment) => comment.question === question);
    const commenters = countBy(given.map(({ unit }) => unit));
    const homes = planComments(tree, commenters, rules.minimumForDetails, published, asked);
    const same = new Map<string, number>();
    for (const { unit, text } of given) {
      const home = homes.get(unit);
      if (home === undefined) continue;
      // The same words from several people of a unit: told apart by a number, not by who wrote them.
      const words = `${unit}\0${text}`;
      const number = (same.get(words) ?? 0) + 1;
      same.set(words, number);
      const id = sealer.shuffledNameOf([question, unit, text, String(number)]);
      placed.set(home, [...(placed.get(home) ?? []), { id, question, text }]);
    }
  }
  for (const [unit, shuffled] of placed) {
    const written = await services.comments.write(release, unit, shuffled);
    if (!written.ok) throw new CloseFault('done_elsewhere');
  }
}

function countBy(units: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

function toBytes(value: object): Buffer {
  return Buffer.from(JSON.stringify(value));
}
