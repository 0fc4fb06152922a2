import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { responseBody } from '../builders/response.ts';
import { renameGiven } from './rename-given.ts';
import { cycleOf, saveElsewhere } from './respondent.ts';
import { HR } from './result-states.ts';
import { setStage } from './set-stage.ts';
import { appOf, newProfile, openTabIn } from './simulated-teams.ts';
import { CYCLE, WHOLE } from './unit-pages.ts';
import { visitParts } from './unit-parts.ts';

const stage = setStage();

const LONG = 'Arbeidsongeschiktheidsverzekeringsmaatschappijbestuursvergadering';
const ADDRESS =
  'https://www.example.org/publications/2026/a-study-of-the-sector-second-edition.pdf';

const longWord = (key: string) => (key === 'source' ? ADDRESS : LONG);

/** How far the page has to be scrolled sideways, and by what; charts keep to their own width. */
const BEYOND = `(() => {
  const html = document.documentElement;
  const reach = (element) => element.getBoundingClientRect().right;
  const wide = [...document.querySelectorAll('body *')]
    .filter((element) => element.closest('svg') === null || element.tagName === 'svg')
    .filter((element) => reach(element) > html.clientWidth + 1)
    .map((element) => element.tagName + ' ' + Math.round(reach(element)) + ': ' + element.textContent.slice(0, 60));
  return html.scrollWidth > html.clientWidth ? [html.scrollWidth + ' px', ...wide.slice(-3)] : [];
})()`;

const found = z.array(z.string());

async function look(persona: string, page: string, width: '280' | '360') {
  const context = await newProfile(stage.browser);
  await renameGiven(context, longWord);
  const view = { persona, language: 'nl' as const, page, width };
  const opened = await openTabIn(context, stage.server, view);
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  const app = appOf(opened);
  await app.waitForLoadState('networkidle');
  const wider = found.parse(await app.evaluate(BEYOND));
  await app.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
  await app.waitForLoadState('networkidle');
  wider.push(...found.parse(await app.evaluate(BEYOND)));
  if (page.startsWith('unit/')) {
    await visitParts(opened, 'nl', async () => {
      wider.push(...found.parse(await app.evaluate(BEYOND)));
    });
  }
  const shown = String(await app.evaluate('document.body.textContent'));
  expect(opened.faults).toEqual([]);
  await opened.close();
  return { wider, hasLongWords: shown.includes(LONG) };
}

describe.each(['280', '360'] as const)(
  'in %s px, with long words nothing is wider than',
  (width) => {
    test.each([
      ['home', ''],
      ['a unit', `unit/${CYCLE}/${WHOLE}`],
      ['one role of it', `unit/${CYCLE}/${WHOLE}/staff`],
      ['a unit that is shown with others', `unit/${CYCLE}/verkoop-marketing`],
      ['all units', `units/${CYCLE}`],
      ['units side by side', `compare/${CYCLE}/${WHOLE}/verkoop/techniek`],
      ['a cycle that runs', 'cycle/demo-3'],
      ['a cycle that is released', `cycle/${CYCLE}`],
    ])('%s', async (_, page) => {
      expect(await look(HR, page, width)).toEqual({ wider: [], hasLongWords: true });
    });

    test('the assessment, and one’s own result', async () => {
      const me = stage.nextPerson();
      const comments = { 'OPEN-1': LONG, 'OPEN-2': ADDRESS };
      await saveElsewhere(stage.server, me, responseBody({ comments }));
      const steps = ['start', 'connect', 'closing', 'review'];
      const pages = steps.map((step) => `assessment/${cycleOf(me)}/${step}`);
      for (const page of [...pages, `result/${cycleOf(me)}`]) {
        expect([page, (await look(me.persona, page, width)).wider]).toEqual([page, []]);
      }
    });
  },
);
