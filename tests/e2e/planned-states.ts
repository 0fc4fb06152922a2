import { PATHS } from '@samenhang/shared/api/paths';
import { inLanguages } from '../builders/in-languages.ts';
import { control } from './assessment-walk.ts';
import { asHrOf } from './hr.ts';
import { HR } from './result-states.ts';
import { openTab } from './simulated-teams.ts';
import type { Look, Scene, Sight } from './states.ts';
import { word } from './words.ts';

const DAY_MS = 86_400_000;

/** A pilot that the clock is to open: what is planned, what would come of it, and changing it. */
export async function visitPlanned(scene: Scene, sight: Sight, look: Look): Promise<void> {
  const { language } = sight;
  const send = await asHrOf(scene.server, HR);
  const id = `pilot-${crypto.randomUUID()}`;
  const ahead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();
  await send('POST', PATHS.cycles(), {
    ...{ id, title: inLanguages({ en: 'Pilot (synthetic)', nl: 'Proef (fictief)' }) },
    ...{ opensAt: ahead(40), closesAt: ahead(60), audience: { unit: 'uitvoering' } },
  });
  const opened = await openTab(scene.browser, scene.server, {
    ...{ persona: HR, page: `cycle/${id}` },
    ...sight,
  });
  await opened.tab.getByText(word(language, 'forecast.perUnit')).click();
  await opened.tab.getByRole('table').waitFor();
  await opened.tab.getByText(word(language, 'openingPage.show')).click();
  await opened.tab.getByRole('heading', { name: word(language, 'opening.whyTitle') }).waitFor();
  await look('58-cycle-planned', opened.page);
  await control(opened.tab, language, 'planRound.change').click();
  await look('59-cycle-changing', opened.page);
  await opened.close();
  await send('POST', PATHS.cancel(id));
}
