// `npm run app-package`: makes the Teams app package of the settings in the environment.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageZip } from './package-zip.ts';
import { parseManifestSettings } from './settings.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('dist/app-package/', root);
try {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const zip = packageZip(parseManifestSettings(process.env), version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('samenhang.zip', folder), zip);
  process.stdout.write(`${fileURLToPath(new URL('samenhang.zip', folder))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
