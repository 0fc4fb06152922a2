import { TABLES } from '@samenhang/functions/ports/table-store';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/published';
import { openDataFolder } from './platform/data-folder.ts';
import { openLocalPlatform } from './platform/local-platform.ts';

const folder = openDataFolder(process.env.SAMENHANG_DATA ?? '.data');
if (folder.ok) {
  const { store } = openLocalPlatform(folder.value);
  await store.close();
  console.log(`Samenhang keeps its data in ${folder.value.path} (${TABLES.join(', ')}).
Question bank ${CURRENT_INSTRUMENT_VERSION} is in place, answers can be scored, sealed and stored.
Still to come: signing in, the functions, and the tab that you open in a browser.`);
} else {
  console.error(folder.error);
  process.exitCode = 1;
}
