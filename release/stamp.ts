// `npm run stamp-template`: writes into infra/azuredeploy.json which sources it was compiled from. To
// be run right after the compiler, and by nobody who changed the file by hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sayingFaults } from './release-fault.ts';
import { hashOfSources, stamped, TEMPLATE } from './template.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const file = join(root, TEMPLATE);
await sayingFaults(() => {
  const hash = hashOfSources(root);
  writeFileSync(file, stamped(existsSync(file) ? readFileSync(file, 'utf8') : '', hash));
  process.stdout.write(`${TEMPLATE} is of the sources ${hash}.\n`);
});
