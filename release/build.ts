// `npm run release`: builds what changed, and makes a release of it in dist/release.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged, builtApp } from '@samenhang/local/built-app';
import { makeRelease, RELEASE } from './make-release.ts';
import { ReleaseFault, sayingFaults } from './release-fault.ts';
import { TEMPLATE } from './template.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const say = (line: string) => void process.stdout.write(`${line}\n`);
await sayingFaults(async () => {
  const built = await buildWhatChanged(root, say);
  if (!built.ok) throw new ReleaseFault(built.error);
  const files = makeRelease(root, builtApp(root));
  for (const name of files) {
    say(`${RELEASE}/${name} (${Math.ceil(statSync(join(root, RELEASE, name)).size / 1024)} KiB)`);
  }
  if (!files.some((name) => TEMPLATE.endsWith(name))) {
    say(`Without a template for Azure's portal: nobody has compiled ${TEMPLATE}.`);
  }
});
