import { describe, expect, test } from '@jest/globals';
import { releaseAndOpenNext } from './hr.ts';
import { setStage } from './set-stage.ts';
import { axeViolations } from './simulated-teams.ts';
import { type Look, SIGHTS, visitNextRound, visitOpenRound } from './states.ts';

const stage = setStage();

/** Has axe look at everything that is visited; what it finds, by state. */
async function inspect(visit: (look: Look) => Promise<void>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  await visit(async (name, page) => {
    const violations = await axeViolations(page);
    if (violations.length > 0) found[name] = violations;
  });
  return found;
}

describe.each(SIGHTS)('in the $theme theme, $width px wide, in $language', (sight) => {
  test('no page has in any state anything that axe finds', async () => {
    expect(await inspect((look) => visitOpenRound(stage, sight, look))).toEqual({});
  });
});

// Last, as the open round is closed for it.
test('nor has my result with margins, nor a page that comes too late', async () => {
  const before = stage.nextPerson();
  const next = await releaseAndOpenNext(stage, before.persona);
  for (const sight of SIGHTS) {
    expect(await inspect((look) => visitNextRound(stage, sight, { before, next }, look))).toEqual(
      {},
    );
  }
});
