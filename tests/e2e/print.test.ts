import { expect, test } from '@jest/globals';
import { printed, textRuns } from './printed.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, openTab } from './simulated-teams.ts';
import { CYCLE, WHOLE } from './unit-pages.ts';

const stage = setStage();
/** Of the foot of a page alone, its number, there are fewer. */
const FEWEST_RUNS = 8;

test.each([
  ['a unit with everything', WHOLE, 8],
  ['the whole organisation, with what people wrote', 'organisatie', 10],
  ['a small team', 'verkoop-marketing', 3],
  ['the statements of a cell', 'organisatie/all/connect.culture', 1],
])(
  '%s fills its sheets of paper',
  async (_, unit, most) => {
    const view = { persona: HR, language: 'nl', theme: 'dark' } as const;
    const page = `unit/${CYCLE}/${unit}`;
    const opened = await openTab(stage.browser, stage.server, { ...view, page });
    await opened.tab.getByRole('heading', { level: 1 }).waitFor();
    await appOf(opened).waitForLoadState('networkidle');
    await opened.tab.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    const runs = textRuns(await printed(stage.browser, opened));
    expect(runs.filter((onPage) => onPage < FEWEST_RUNS)).toEqual([]);
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.length).toBeLessThanOrEqual(most);
    await opened.close();
  },
  60_000,
);
