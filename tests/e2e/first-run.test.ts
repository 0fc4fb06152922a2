import { expect, test } from '@jest/globals';
import { demoPersonas } from '@samenhang/local/demo/personas';
import { suggestPersonas } from '@samenhang/local/demo/suggestions';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { setStage } from './set-stage.ts';
import { axeViolations, openTab } from './simulated-teams.ts';
import { LANGUAGES, word } from './words.ts';

const stage = setStage();
const { measured, empty } = demoTenants();
const [hr] = suggestPersonas(demoPersonas([measured, empty]).items).filter(
  ({ tenant, roles }) => tenant === empty.tenant && roles.includes('hr'),
);

test.each(LANGUAGES)(
  'HR of an organisation that has nothing is led to the first steps, and tries the directory, in %s',
  async (language) => {
    const view = { persona: hr?.id ?? '', language, page: 'home' };
    const { tab, page, close } = await openTab(stage.browser, stage.server, view);
    await tab.getByRole('link', { name: word(language, 'home.toFirstSteps') }).click();
    const name = word(language, 'connection.title');
    const connection = tab.getByRole('region', { name });
    const row = connection.getByText(word(language, 'connectionWithout.directory')).locator('..');
    await row.locator('..').getByRole('button').click();
    const works = word(language, 'connectionState.works');
    await row.getByRole('status').filter({ hasText: works }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await close();
  },
);
