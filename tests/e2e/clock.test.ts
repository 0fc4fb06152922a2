import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cycleSchema, cyclesSchema } from '@samenhang/shared/api/cycle';
import { noticesSchema } from '@samenhang/shared/api/notices';
import { PATHS } from '@samenhang/shared/api/paths';
import { settingsSchema } from '@samenhang/shared/api/settings';
import { DEFAULT_HOURS } from '@samenhang/shared/notices/default-hours';
import * as z from 'zod';
import { HOST_TEXTS } from '../../local/host-texts.ts';
import { asHrOf } from './hr.ts';
import { HR } from './result-states.ts';
import { teamOf } from './review-walk.ts';
import { axeViolations, type OpenedTab, openTab } from './simulated-teams.ts';
import { HR_TEAM, planOf } from './small-organisation.ts';
import { openStage, type Stage } from './stage.ts';
import { word } from './words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GROUP = 'iedereen@voorbeeld.example';
let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.clear());

/** A token of before is refused once the clock has gone on by weeks, and another is asked for. */
const faultsOf = ({ faults }: OpenedTab) => faults.filter((fault) => !fault.includes('401'));

const clockOf = async ({ server }: Stage): Promise<number> => {
  const reply = await fetch(`${server.url}/local/clock`);
  return Date.parse(z.object({ now: z.iso.datetime() }).parse(await reply.json()).now);
};
const forward = ({ server }: Stage, step: string, headers = {}) =>
  fetch(`${server.url}/local/clock?forward=${step}`, { method: 'POST', headers });
const states = async ({ server }: Stage) => {
  const send = await asHrOf(server, HR);
  const { items } = cyclesSchema.parse(await (await send('GET', PATHS.cycles())).json());
  return items.map(({ state }) => state);
};

/** The organisation has mail sent to a group, and its next notice goes that way; returns its subject. */
async function mailTheNext({ server }: Stage): Promise<string> {
  const send = await asHrOf(server, HR);
  const settings = settingsSchema.parse(await (await send('GET', PATHS.settings())).json());
  const notices = { ...DEFAULT_HOURS, mailTo: GROUP };
  await send('PUT', PATHS.settings(), { ...settings, notices });
  const cycles = cyclesSchema.parse(await (await send('GET', PATHS.cycles())).json()).items;
  const path = PATHS.notices(cycles.find(({ state }) => state === 'open')?.id ?? '');
  const read = noticesSchema.parse(await (await send('GET', path)).json());
  const [next, ...others] = read.items.filter(({ state }) => state === 'planned');
  if (next === undefined) throw new Error('nothing is planned');
  const planned = [{ ...next, channel: 'mail' as const }, ...others];
  const items = planned.map(({ kind, at, texts, channel }) => ({ kind, at, texts, channel }));
  await send('PUT', path, { items });
  return next.read[settings.language].subject;
}

/** What lies in the mailbox. */
async function mailOf({ server }: Stage): Promise<string> {
  return (await fetch(`${server.url}/local/activity?persona=${HR}`)).text();
}

/** Whether results are in somebody's feed; on a morning the sending takes a moment. */
async function isTold(persona: string, when: 'nothing yet' | 'by now'): Promise<boolean> {
  const looks = when === 'by now' ? 300 : 1;
  for (let look = 0; look < looks; look += 1) {
    const reply = await fetch(`${stage.server.url}/local/activity?persona=${persona}`);
    if (/uitkomsten|results/i.test(await reply.text())) return true;
  }
  return false;
}

test('nobody but the simulation puts its clock forward, and not by any other step', async () => {
  const before = await clockOf(stage);
  expect((await forward(stage, 'day', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await forward(stage, 'century')).status).toBe(404);
  expect((await clockOf(stage)) - before).toBeLessThan(DAY_MS);
});

test('a notice that HR sends by mail lies in the mailbox, and not in the feed', async () => {
  const subject = await mailTheNext(stage);
  const opened = await openTab(stage.browser, stage.server, { persona: HR, language: 'nl' });
  for (let day = 0; !(await mailOf(stage)).includes(subject); day += 1) {
    await forward(stage, 'day');
    expect(day).toBeLessThan(20);
  }
  await opened.page.locator('#mailbox').click();
  const mailbox = opened.page.getByRole('dialog', { name: HOST_TEXTS.nl.mailbox.title });
  await mailbox.getByText(subject).waitFor();
  await mailbox.getByText(GROUP).waitFor();
  expect(await axeViolations(opened.page)).toEqual([]);
  expect(faultsOf(opened)).toEqual([]);
  await opened.close();
});

test('whoever owns an action whose day has come finds it behind the bell, and from there at home', async () => {
  const { manager } = await teamOf(stage);
  const feed = async () =>
    (await fetch(`${stage.server.url}/local/activity?persona=${manager.id}`)).text();
  const line = /uiterlijk \d+ \p{L}+: loslaten: /iu;
  // On the next morning on which people may be told something.
  for (let day = 0; day < 5 && !line.test(await feed()); day += 1) {
    await forward(stage, 'day');
    for (let look = 0; look < 300 && !line.test(await feed()); look += 1);
  }
  const opened = await openTab(stage.browser, stage.server, {
    persona: manager.id,
    language: 'nl',
  });
  await opened.page.locator('#activity').click();
  await opened.page.getByRole('dialog').getByRole('button', { name: line }).click();
  await opened.tab.getByRole('heading', { name: word('nl', 'ownActions.title') }).waitFor();
  expect(faultsOf(opened)).toEqual([]);
  await opened.close();
});

test('an open round closes and is released as weeks are put forward, and is told of', async () => {
  const { persona } = stage.nextPerson();
  const opened = await openTab(stage.browser, stage.server, { persona, language: 'nl' });
  const before = await clockOf(stage);
  const clock = opened.page.locator('#clock');
  for (let week = 1; (await states(stage)).includes('open'); week += 1) {
    await clock.selectOption('week');
    await opened.page.waitForResponse((reply) => reply.url().includes('/local/clock'));
    expect(await clockOf(stage)).toBeGreaterThan(before + (week * 7 - 1) * DAY_MS);
    expect(week).toBeLessThan(8);
  }
  while ((await states(stage)).includes('closing'));
  expect(new Set(await states(stage))).toEqual(new Set(['released']));
  // Each day is put forward to its morning; on a working day that is when results are told.
  for (let day = 0; day < 5 && !(await isTold(persona, 'nothing yet')); day += 1) {
    await clock.selectOption('day');
    await opened.page.waitForResponse((reply) => reply.url().includes('/local/clock'));
    if (await isTold(persona, 'by now')) break;
  }
  await opened.page.locator('#activity').click();
  await opened.page
    .getByRole('dialog')
    .getByText(/uitkomsten/i)
    .first()
    .waitFor();
  expect(faultsOf(opened)).toEqual([]);
  await opened.close();
});

test('a round that is planned for a time opens by itself, through the queue', async () => {
  const people = await stage.server.personas();
  const hr = people.find(({ unit, roles }) => unit === HR_TEAM && roles.includes('hr'))?.id ?? '';
  const send = await asHrOf(stage.server, hr);
  const now = await clockOf(stage);
  const [opensAt, closesAt] = [0.5 * HOUR_MS, 30 * DAY_MS].map((ms) =>
    new Date(now + ms).toISOString(),
  );
  const plan = { ...planOf('by-clock'), opensAt, closesAt };
  expect(cycleSchema.parse(await (await send('POST', PATHS.cycles(), plan)).json())).toMatchObject({
    state: 'planned',
    opensByClock: true,
  });
  await forward(stage, 'hour');
  const read = async () =>
    cycleSchema.parse(await (await send('GET', PATHS.cycle('by-clock'))).json());
  while ((await read()).state === 'planned');
  expect(await read()).toMatchObject({ state: 'open', opening: null });
});

test('the clock goes on from there after a start anew', async () => {
  const before = await clockOf(stage);
  await stage.server.kill();
  await stage.startAgain();
  expect(await clockOf(stage)).toBeGreaterThanOrEqual(before);
  const opened = await openTab(stage.browser, stage.server, { persona: HR, language: 'en' });
  await opened.tab.getByRole('link', { name: word('en', 'home.toSettings') }).waitFor();
  await opened.close();
});
