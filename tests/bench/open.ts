import { addJoined } from '@samenhang/functions/use-cases/cycles/add-joined';
import { forecastCycle } from '@samenhang/functions/use-cases/cycles/forecast-cycle';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { takeBackCycle } from '@samenhang/functions/use-cases/cycles/take-back-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices } from '@samenhang/functions/use-cases/services';
import { cyclePlan, hrAdmin, NOON, unwrap } from '../builders/organisation.ts';
import { sqlitePlatform } from '../builders/platforms.ts';
import { wideOrganisation } from '../builders/wide-organisation.ts';

const PEOPLE = 100_000;
const TEAMS = 4_800;
const JOINED = 1_000;

/** Seconds that each act of HR on a round of 100 000 people takes, on SQLite. */
export async function benchOpen() {
  const platform = await sqlitePlatform();
  const services = createServices({ ...platform, clock: () => NOON });
  const admin = hrAdmin();
  const bringIn = (people: number) =>
    importOrganisation(services, admin, wideOrganisation(TEAMS, people));
  try {
    unwrap(await bringIn(PEOPLE));
    const { id } = unwrap(await planCycle(services, admin, cyclePlan()));
    const forecast = await seconds(() => forecastCycle(services, admin, id, 80));
    const open = await seconds(() => openCycle(services, admin, id));
    unwrap(await bringIn(PEOPLE + JOINED));
    const addPeople = await seconds(() => addJoined(services, admin, id));
    const takeBack = await seconds(() => takeBackCycle(services, admin, id));
    return { people: PEOPLE, joined: JOINED, forecast, open, addPeople, takeBack };
  } finally {
    await platform.close();
  }
}

async function seconds(work: () => Promise<Parameters<typeof unwrap>[0]>): Promise<number> {
  const started = performance.now();
  unwrap(await work());
  return Number(((performance.now() - started) / 1000).toFixed(2));
}
