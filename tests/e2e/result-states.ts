import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitsSchema } from '@samenhang/shared/api/result';
import type { Started } from '../builders/started.ts';
import { asHrOf } from './hr.ts';
import { openTab } from './simulated-teams.ts';
import type { Look, Scene, Sight } from './states.ts';

/** The synthetic HR administrator. */
export const HR = 'layla-fennema-roos';

/** The cycle that was released last, and the units in it. */
export async function latestRelease(server: Started) {
  const send = await asHrOf(server, HR);
  const { items: cycles } = cyclesSchema.parse(await (await send('GET', PATHS.cycles())).json());
  const [latest] = cycles
    .filter(({ state }) => state === 'released')
    .sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  if (latest === undefined) throw new Error('no cycle was released');
  const { items: units } = unitsSchema.parse(
    await (await send('GET', PATHS.units(latest.id))).json(),
  );
  return { cycle: latest.id, units };
}

/** A unit's result in every kind there is, by role, and the statements of a cell. */
export async function visitResults(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const { cycle, units } = await latestRelease(scene.server);
  const ofKind = (wanted: string) => units.find(({ kind }) => kind === wanted)?.id;
  const places = [
    ['40-unit', 'klantcontact'],
    ['41-unit-role', 'klantcontact/manager'],
    ['42-unit-cell', 'organisatie/all/connect.culture'],
    ['43-unit-interval', ofKind('interval')],
    ['44-unit-pooled', ofKind('pooled')],
  ] as const;
  for (const [name, unit] of places) {
    if (unit === undefined) continue;
    const page = `unit/${cycle}/${unit}`;
    const opened = await openTab(scene.browser, scene.server, { persona: HR, ...sight, page });
    await opened.tab.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await opened.tab.locator('figure, table').first().waitFor();
    await look(name, opened.page);
    await opened.close();
  }
}
