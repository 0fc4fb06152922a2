// Walks every screen and takes every document in one language, and says as JSON which texts there are
// not in it. `third-language.test.ts` runs it in a copy of the sources that has a pseudo-language.
import { packageContent } from '@samenhang/app-manifest/package-content';
import { packageZip } from '@samenhang/app-manifest/package-zip';
import { parseManifestSettings } from '@samenhang/app-manifest/settings';
import { PATHS } from '@samenhang/shared/api/paths';
import { findLanguage } from '@samenhang/shared/languages';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { MANIFEST_SETTINGS } from '../app-manifest/manifest-settings.ts';
import { readDeck } from '../builders/deck.ts';
import { foreignTexts } from '../builders/foreign-texts.ts';
import { readWorkbook } from '../builders/workbook.ts';
import { visitAll } from './all-states.ts';
import { HR } from './result-states.ts';
import { openTab } from './simulated-teams.ts';
import { openStage } from './stage.ts';
import { takeFile } from './taken-file.ts';
import { CYCLE } from './unit-pages.ts';
import { visibleTexts } from './visible-texts.ts';

const language = findLanguage(process.argv[2] ?? '');
if (language === undefined) throw new Error('no such language');
const found: Record<string, string[]> = {};
const stage = await openStage();
try {
  await documents();
  const sight = { language, theme: 'default', width: '1024' } as const;
  await visitAll(stage, [sight], () => async (name, page) => {
    found[name] = foreignTexts(await visibleTexts(page));
  });
} finally {
  await stage.clear();
}
process.stdout.write(JSON.stringify(found));

async function documents(): Promise<void> {
  if (language === undefined) return;
  const { browser, server } = stage;
  const view = { persona: HR, language, page: `unit/${CYCLE}/klantcontact` };
  const opened = await openTab(browser, server, view);
  const take = async (format: 'csv' | 'excel' | 'powerpoint') =>
    (await takeFile(opened, language, format)).content;
  const { data } = papaparse.parse<string[]>((await take('csv')).toString());
  found.csv = foreignTexts(data.flat());
  const sheets = readWorkbook(await take('excel'));
  const cells = sheets.flatMap(({ name, rows }) => [name, ...rows.flat()]);
  found.workbook = foreignTexts(cells.filter((cell) => typeof cell === 'string'));
  const slides = readDeck(await take('powerpoint'));
  found.deck = foreignTexts(slides.flatMap(({ texts, notes }) => [...texts, ...notes]));
  await opened.close();
  const refused = await fetch(server.url + PATHS.me(), {
    headers: { 'accept-language': language },
  });
  found.problem = foreignTexts([JSON.parse(await refused.text()).title]);
  const content = packageContent(parseManifestSettings(MANIFEST_SETTINGS), '1.0.0');
  const zip = unzipSync(packageZip(content));
  const { $schema: _, ...texts } = JSON.parse(
    strFromU8(zip[`${language}.json`] ?? new Uint8Array()),
  );
  found.manifest = foreignTexts(Object.values(texts));
}
