import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { fileOf, localization, manifest, OTHER_LANGUAGES } from './manifest.ts';
import { reproducibleZip } from './reproducible-zip.ts';
import type { ManifestSettings } from './settings.ts';

/** The app package: manifest, the texts of other languages and both icons, the same bytes for the same settings. */
export function packageZip(settings: ManifestSettings, version: string): Uint8Array {
  const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const icon = (name: string) =>
    new Uint8Array(readFileSync(new URL(`icons/${name}`, import.meta.url)));
  const others = OTHER_LANGUAGES.map((language) => [
    fileOf(language),
    json(localization(language)),
  ]);
  return reproducibleZip({
    'manifest.json': json(manifest(settings, version)),
    ...Object.fromEntries(others),
    'color.png': icon('color.png'),
    'outline.png': icon('outline.png'),
  });
}
