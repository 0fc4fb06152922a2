// The last step of the build: puts the licences into the package that Azure runs. Those of others lie
// in the tab, so that a browser, which gets its scripts, can get them too.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LICENCES, licenceNotices } from './licences.ts';
import { readLockfile } from './lockfile.ts';
import { sayingFaults } from './release-fault.ts';
import { readModules, shippedPackages } from './shipped-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
await sayingFaults(() => {
  const packages = shippedPackages(readModules(root), readLockfile(root));
  writeFileSync(join(root, 'dist/app', LICENCES), licenceNotices(root, packages));
  cpSync(join(root, 'LICENSE'), join(root, 'dist/app/LICENSE'));
});
