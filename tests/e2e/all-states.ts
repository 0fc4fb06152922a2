import { visitCycle } from './cycle-states.ts';
import { visitExports } from './export-states.ts';
import { releaseAndOpenNext } from './hr.ts';
import { visitPlanned } from './planned-states.ts';
import { visitAround, visitResults, visitTooFew } from './result-states.ts';
import { visitSettings } from './settings-states.ts';
import { measureTooFew } from './small-organisation.ts';
import type { Stage } from './stage.ts';
import { type Look, type Sight, visitNextRound, visitOpenRound } from './states.ts';

/**
 * Every page and state that people can meet, and every kind of result, in every sight. Each sight needs
 * people who have not begun, and a stage has only so many.
 */
export async function visitAll(
  stage: Stage,
  sights: readonly Sight[],
  lookOf: (sight: Sight) => Look,
): Promise<void> {
  for (const sight of sights) {
    const look = lookOf(sight);
    await visitResults(stage, sight, look);
    await visitAround(stage, sight, look);
    await visitSettings(stage, sight, look);
    await visitExports(stage, sight, look);
    await visitCycle(stage, sight, look);
    await visitPlanned(stage, sight, look);
    await visitOpenRound(stage, sight, look);
  }
  const nothing = await measureTooFew(stage.server, 'private');
  const before = stage.nextPerson();
  const next = await releaseAndOpenNext(stage, before.persona);
  const above = await measureTooFew(stage.server, 'parent');
  for (const sight of sights) {
    const look = lookOf(sight);
    await visitTooFew(stage, sight, nothing, look);
    await visitTooFew(stage, sight, above, look);
    await visitNextRound(stage, sight, { before, next }, look);
  }
}
