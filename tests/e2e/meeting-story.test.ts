import { describe, expect, test } from '@jest/globals';
import { KLEIN } from '@samenhang/local/demo/shape';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import type { Frame, Page } from 'playwright-core';
import * as z from 'zod';
import { type MeetingRoom, openMeeting } from './meeting-room.ts';
import { teamOf } from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { axeViolations } from './simulated-teams.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();

const BEYOND = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Nothing that axe finds, in the page or a frame, and no frame of these that is wider than it is. */
async function expectSoundRoom(room: MeetingRoom, names: readonly string[]): Promise<void> {
  for (const name of names) {
    for (const kind of ['panelOf', 'stageOf'] as const) {
      const frame = await room.frameOf(kind, name);
      expect([kind, await frame.evaluate(BEYOND)]).toEqual([kind, 0]);
    }
  }
  expect([await axeViolations(room.page), room.faults]).toEqual([[], []]);
}

/** From now on the frame notes when a heading with those words is there, by the browser's clock. */
function watchFor(frame: Frame, heading: string): Promise<unknown> {
  return frame.evaluate(`void (window.seen = new Promise((resolve) => {
    const look = () => [...document.querySelectorAll('h2')]
      .some(({ textContent }) => textContent === ${JSON.stringify(heading)}) && resolve(Date.now());
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }))`);
}

const seenAt = async (frame: Frame): Promise<number> => Number(await frame.evaluate('window.seen'));

const revealing = z.object({ revealAt: z.iso.datetime() });

/** From now on notes each moment that the server sets for the result to appear. */
function watchReveals(page: Page): ReadonlySet<number> {
  const moments = new Set<number>();
  page.on('response', async (response) => {
    if (!response.url().includes('/api/reviews/')) return;
    const body: unknown = await response.json().catch(() => null);
    const told = revealing.safeParse(body);
    if (told.success) moments.add(Date.parse(told.data.revealAt));
  });
  return moments;
}

const say = (key: string, language: Language = 'en') => word(language, key);

test('three people in one window guess, see the result together, and share it', async () => {
  const { manager, one, other } = await teamOf(stage);
  const names = [manager.name, one.name, other.name];
  const room = await openMeeting(stage, { language: 'en' });
  const { page, panelOf, stageOf, words } = room;
  const press = (name: string, key: string) =>
    panelOf(name)
      .getByRole('button', { name: new RegExp(`^${say(key)}`) })
      .click();
  const allSee = async (key: string, of: readonly string[] = names) => {
    const heading = { name: say(key) };
    for (const name of of) await panelOf(name).getByRole('heading', heading).first().waitFor();
  };
  const join = async (name: string) =>
    panelOf(name)
      .getByRole('link', { name: new RegExp(`^${say('reviewMeeting.join')}`) })
      .click();

  await press(manager.name, 'reviewMeeting.startOf');
  for (const name of [one.name, other.name]) await join(name);
  await allSee('reviewGather.title');

  // An attendee may not share, and is told so; the organiser may, and everybody sees it.
  await press(other.name, 'reviewStage.share');
  await panelOf(other.name).getByText(say('reviewStage.failed')).waitFor();
  await panelOf(other.name)
    .getByRole('button', { name: say('reviewStage.retry') })
    .waitFor();
  await press(manager.name, 'reviewStage.share');
  const onStage = async (key: string, of: readonly string[] = names) => {
    const heading = { name: say(key) };
    for (const name of of) await stageOf(name).getByRole('heading', heading).first().waitFor();
  };
  await onStage('reviewGather.title');
  await expectSoundRoom(room, names);

  await press(manager.name, 'reviewSteer.next');
  await allSee('reviewLast.title');
  await press(manager.name, 'reviewSteer.next');
  await allSee('reviewGuess.title');
  await press(manager.name, 'reviewGuess.makeMine');
  for (const [place, name] of names.entries()) {
    await panelOf(name)
      .getByLabel(say('reviewGuess.number'))
      .fill(String(31 + place));
    await press(name, 'reviewGuess.save');
    await panelOf(name).getByText(say('reviewGuess.kept')).waitFor();
  }

  // Each frame asks by itself, and none of them shows it before the one moment that the server set.
  const panels = await Promise.all(names.map((name) => room.frameOf('panelOf', name)));
  for (const panel of panels) await watchFor(panel, say('reviewReveal.mineTitle'));
  const reveals = watchReveals(page);
  await press(manager.name, 'reviewSteer.reveal');
  const moments = await Promise.all(panels.map(seenAt));
  const [revealAt, ...others] = reveals;
  expect(others).toEqual([]);
  for (const moment of moments) expect(moment).toBeGreaterThanOrEqual(revealAt ?? Number.NaN);
  await onStage('reviewReveal.spreadTitle');

  // Whoever comes late lands where the others are.
  const seats = page.getByRole('list', { name: words.seats }).locator('> li');
  await page.getByRole('button', { name: words.join, exact: true }).click();
  const late = await seats.nth(3).getByRole('heading').innerText();
  await join(late);
  await allSee('reviewReveal.mineTitle', [late]);
  await onStage('reviewReveal.spreadTitle', [late]);
  await page.getByLabel(words.stage, { exact: true }).selectOption('792x382');
  await expectSoundRoom(room, names);

  // The host tells of another language, and everything still fits.
  const dutch = HOST_TEXTS.nl.meeting;
  await page.getByLabel(HOST_TEXTS.en.language).selectOption('nl');
  for (const name of names) {
    for (const kind of ['panelOf', 'stageOf'] as const) {
      const frame = await page
        .frameLocator(`iframe[title="${dutch[kind].replace('{{name}}', name)}"]`)
        .getByRole('heading', { name: say('reviewReveal.spreadTitle', 'nl') })
        .elementHandle();
      expect([kind, await (await frame?.ownerFrame())?.evaluate(BEYOND)]).toEqual([kind, 0]);
    }
  }
  await page.getByLabel(HOST_TEXTS.nl.language).selectOption('en');

  await press(manager.name, 'reviewStage.stop');
  await panelOf(manager.name)
    .getByRole('button', { name: say('reviewStage.share') })
    .waitFor();
  expect(await page.locator('iframe.on').count()).toBe(0);

  // The next meeting of a series has the same id, and so the same review.
  await page.getByRole('button', { name: words.series }).click();
  for (const name of names) await join(name);
  await allSee('reviewReveal.mineTitle');
  await room.close();
});

describe.each(LANGUAGES)('whoever is no member, in %s', (language) => {
  test('meets a sentence, and no review', async () => {
    const { manager, one, other } = await teamOf(stage);
    const klein = (await stage.server.personas()).find(({ tenant }) => tenant === KLEIN.tenant);
    if (klein === undefined) throw new Error('nobody of another organisation');
    const room = await openMeeting(stage, {
      language,
      people: [
        { persona: manager.id, role: 'organiser' },
        { persona: one.id, role: 'guest' },
        { persona: other.id, role: 'outside' },
        { persona: klein.id, role: 'attendee' },
      ],
    });
    await room
      .panelOf(manager.name)
      .getByRole('heading', { name: say('reviewMeeting.title', language) })
      .waitFor();
    const reads = (name: string) =>
      room.panelOf(name).getByText(say('fault.access.inMeeting', language)).waitFor();
    for (const { name } of [one, other]) await reads(name);
    await room.page
      .getByRole('combobox', { name: room.words.roleOf.replace('{{name}}', one.name) })
      .selectOption('anonymous');
    await reads(one.name);
    await room.panelOf(klein.name).getByText(say('reviewMeeting.none', language)).waitFor();
    expect(await axeViolations(room.page)).toEqual([]);
    await room.close();
  });
});
