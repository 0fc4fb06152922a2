import type { CloseJobView } from '@samenhang/shared/api/close-job';
import { CLOSE_PHASES } from '@samenhang/shared/cycles/close-phases';
import { control } from './assessment-walk.ts';
import { HR, openCycle } from './result-states.ts';
import { openTab } from './simulated-teams.ts';
import type { Look, Scene, Sight } from './states.ts';
import { word } from './words.ts';

const TOTAL = 40;

const BEGUN = {
  id: 'close',
  total: TOTAL,
  failed: [],
  step: CLOSE_PHASES[0],
  waits: null,
  unreadable: 0,
};
const LOST: Pick<CloseJobView, 'failed'> = {
  failed: [{ step: 'fold-000', code: 'key_gone' }],
};

/** How a closing may stand; what it takes to get there is proved elsewhere. */
const STANDINGS: readonly (readonly [
  name: string,
  job: Partial<CloseJobView> & Pick<CloseJobView, 'state' | 'done'>,
])[] = [
  ['62-cycle-closing', { state: 'running', step: 'verify', done: 22 }],
  ['63-cycle-failed', { state: 'failed', step: 'fold', done: 3, ...LOST }],
  ['63-cycle-unreadable', { state: 'failed', step: 'fold', done: 3, ...LOST, unreadable: 3 }],
  ['64-cycle-done', { state: 'done', step: null, done: TOTAL }],
];

/** The open cycle as HR runs it, as a manager follows it, and while it is closed. */
export async function visitCycle(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const { language } = sight;
  const page = `cycle/${await openCycle(scene.server)}`;
  const opens = (persona: string) =>
    openTab(scene.browser, scene.server, { persona, page, ...sight });
  const before = await opens(HR);
  await before.tab.getByRole('table').waitFor();
  await look('60-cycle', before.page);
  await control(before.tab, language, 'close.now').click();
  await before.tab.getByRole('dialog').waitFor();
  await look('61-cycle-sure', before.page);
  await control(before.tab, language, 'close.cancel').click();
  await control(before.tab, language, 'cancel.now').click();
  await before.tab.getByRole('dialog').waitFor();
  await look('61-cycle-cancel-sure', before.page);
  await before.close();
  for (const [name, standing] of STANDINGS) {
    const job: CloseJobView = { ...BEGUN, ...standing };
    const opened = await opens(HR);
    await opened.page.route('**/close', (route) => route.fulfill({ status: 202, json: job }));
    await opened.page.route('**/jobs/close', (route) => route.fulfill({ json: job }));
    await control(opened.tab, language, 'close.now').click();
    await control(opened.tab, language, 'close.confirm').click();
    await opened.tab
      .getByText(word(language, `closeState.${job.state}`), { exact: true })
      .waitFor();
    await look(name, opened.page);
    await opened.close();
  }
  const manager = await opens(MANAGER);
  await manager.tab.getByRole('table').waitFor();
  await look('65-cycle-manager', manager.page);
  await manager.close();
}

/** The manager of a department. */
const MANAGER = 'gijs-van-eikelen';
