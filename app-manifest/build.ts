// `npm run app-package`: makes the Teams app package of the settings in the environment; with
// `-- --outlook-xml` instead the manifest of the add-in by itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { outlookXml } from './outlook-xml.ts';
import { packageZip } from './package-zip.ts';
import { parseManifestSettings } from './settings.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('dist/app-package/', root);
try {
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const settings = parseManifestSettings(process.env);
  const [name, bytes] = process.argv.includes('--outlook-xml')
    ? ['samenhang-outlook.xml', outlookXml(settings, version)]
    : ['samenhang.zip', packageZip(settings, version)];
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), bytes);
  process.stdout.write(`${fileURLToPath(new URL(name, folder))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
