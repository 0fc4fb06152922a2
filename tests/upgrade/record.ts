// `npm run record-version`: has the version that is checked out leave behind what the next one must
// be able to read, and writes it, with the code of this version, to `tests/upgrade/before`.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cycleKey } from '../builders/cycle-key.ts';
import { startIssuer } from '../builders/entra.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { openDriver } from './driver.ts';
import { readClosed, readMeasured, readProgress } from './reads.ts';
import { readersPath, readKeys, writeRecording } from './recording.ts';
import { noting } from './rows.ts';
import { fillIn, HALF_CLOSED, halfClose, measure } from './story.ts';
import { openStage, workOff } from './upgrade-stage.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const before = join(root, 'tests/upgrade/before');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const { folder, remove } = temporaryDataFolder();
const issuer = await startIssuer();
let store: ReturnType<typeof noting> | undefined;
const stage = openStage(openDriver, issuer, new Date(), folder, (opened) => {
  store = noting(opened);
  return store;
});

await measure(stage);
await fillIn(stage);
const waiting = await halfClose(stage, async (work) => {
  const key = cycleKey(folder, HALF_CLOSED);
  key.take();
  await work();
  key.putBack();
});
const [message] = waiting;
if (message === undefined || store === undefined) throw new Error('nothing is left to do');
const left = { rows: await store.rows(), keys: readKeys(folder) };
const at = stage.now.toISOString();
const [measured, progress] = [await readMeasured(stage), await readProgress(stage)];
// What nobody will have touched but this version itself.
await workOff(waiting, stage.driver);
const closed = await readClosed(stage);

writeRecording(before, {
  ...left,
  messages: {
    waiting,
    examples: stage.driver.queues.map((queue) => ({ queue, text: message.text })),
  },
  expected: { version, at, measured, progress, closed },
});
await build({
  ...{ bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs' },
  mainFields: ['module', 'main'],
  entryPoints: [join(root, 'tests/upgrade/driver.ts')],
  outfile: readersPath(before),
  // Ships a binary.
  external: ['libsql'],
});
await stage.driver.close();
await issuer.stop();
remove();

for (const file of ['rows.json', 'keys.json', 'messages.json', 'expected.json', 'readers.cjs']) {
  console.log(`${file}: ${(statSync(join(before, file)).size / 1024).toFixed(0)} KiB`);
}
