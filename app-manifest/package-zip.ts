import { strToU8 } from 'fflate';
import { fileOf } from './manifest.ts';
import type { PackageContent } from './package-content.ts';
import { reproducibleZip } from './reproducible-zip.ts';

/** The app package: manifest, the texts of other languages and both icons, the same bytes for the same content. */
export function packageZip({ manifest, texts, icons }: PackageContent): Uint8Array {
  const json = (value: object) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const others = [...texts].map(([language, worded]) => [fileOf(language), json(worded)]);
  return reproducibleZip({
    'manifest.json': json(manifest),
    ...Object.fromEntries(others),
    [manifest.icons.color]: icons.color,
    [manifest.icons.outline]: icons.outline,
  });
}
