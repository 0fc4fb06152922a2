import { beforeAll, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitResultSchema } from '@samenhang/shared/api/unit-result';
import { PILLARS, THEMES } from '@samenhang/shared/instruments/vocabulary';
import { openTableRows, tableNumbers } from './accessible-tables.ts';
import { setStage } from './set-stage.ts';
import { axeViolations, type OpenedTab, openTab } from './simulated-teams.ts';
import { type Measured, measureTooFew } from './small-organisation.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';

const stage = setStage();

async function open({ persona, cycle, unit }: Measured, language: Language): Promise<OpenedTab> {
  const page = `unit/${cycle}/${unit}`;
  const opened = await openTab(stage.browser, stage.server, { persona, language, page });
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const resultOf = async ({ persona, cycle, unit }: Measured) => {
  const headers = { authorization: `Bearer ${await stage.server.token(persona)}` };
  const reply = await fetch(stage.server.url + PATHS.result(cycle, unit), { headers });
  return unitResultSchema.parse(await reply.json());
};

describe('where not even five people of an organisation answered', () => {
  let measured: Measured;
  beforeAll(async () => {
    measured = await measureTooFew(stage.server, 'private');
  });

  test.each(LANGUAGES)(
    'a unit shows questions to talk about, and no number (%s)',
    async (language) => {
      const opened = await open(measured, language);
      const main = opened.tab.getByRole('main');
      await main.getByText(word(language, 'unit.private')).waitFor();
      await main.getByRole('heading', { name: word(language, 'reflection.title') }).waitFor();
      expect(await main.getByRole('table').count()).toBe(0);
      expect(await main.getByRole('img').count()).toBe(0);
      expect(await axeViolations(opened.page)).toEqual([]);
      expect(opened.faults).toEqual([]);
      await opened.close();
    },
  );
});

describe('where five answered in all, and in no team by itself', () => {
  let measured: Measured;
  beforeAll(async () => {
    await stage.server.kill();
    await stage.startAgain('in a month');
    measured = await measureTooFew(stage.server, 'parent');
  });

  test.each(LANGUAGES)('a unit shows the one it counts in, and says so (%s)', async (language) => {
    const { name, ofName, group } = await resultOf(measured);
    const opened = await open(measured, language);
    const reason = opened.tab.getByText(wholeText(language, 'unit.parentTooFew'));
    expect(await reason.textContent()).toMatch(new RegExp(`${name} .*${ofName}`));
    const rows = await openTableRows(opened);
    const limits = (['overall', ...THEMES, ...PILLARS] as const).map((score) => {
      const { low, high } = group?.scores[score]?.interval ?? {};
      return [low, high];
    });
    expect(tableNumbers(rows, word(language, 'scores.title'))).toEqual(limits);
    expect(opened.faults).toEqual([]);
    expect(await axeViolations(opened.page)).toEqual([]);
    await opened.close();
  });
});
