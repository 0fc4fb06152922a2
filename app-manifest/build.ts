// `npm run app-package`: makes the Teams app package of the settings in the environment; with
// `-- --outlook-xml` instead the manifest of the add-in by itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { azdValues } from './azd-values.ts';
import { outlookXml } from './outlook-xml.ts';
import { HELP, PackageUsage, parsePackageArguments } from './package-arguments.ts';
import { packageContent } from './package-content.ts';
import { packageZip } from './package-zip.ts';
import { type ManifestSettings, parseManifestSettings } from './settings.ts';
import { storeFaults } from './store-rules.ts';
import { successionFaults } from './version-rules.ts';

const root = new URL('../', import.meta.url);
const folder = new URL('dist/app-package/', root);
try {
  process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof PackageUsage ? 2 : 1;
}

function run(args: readonly string[]): string {
  const { help, since, ...asked } = parsePackageArguments(args);
  if (help) return HELP;
  const product = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const { version = product.version } = asked;
  const known = asked['from-azd'] ? azdValues() : {};
  const settings = parseManifestSettings({ ...known, ...process.env });
  return asked['outlook-xml']
    ? written('samenhang-outlook.xml', outlookXml(settings, version))
    : written('samenhang.zip', checkedZip(settings, version, since));
}

function checkedZip(settings: ManifestSettings, version: string, since: string | undefined) {
  const content = packageContent(settings, version);
  const older = since === undefined ? [] : successionFaults(content, bytesOf(since));
  const faults = [...storeFaults(content), ...older];
  if (faults.length === 0) return packageZip(content);
  const lines = faults.map((fault) => `- ${fault}`);
  throw new Error(`The app package would not be taken:\n${lines.join('\n')}`);
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    throw new Error(`${file} cannot be read. Give the zip that was uploaded last by --since.`);
  }
}

function written(name: string, bytes: string | Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), bytes);
  return fileURLToPath(new URL(name, folder));
}
