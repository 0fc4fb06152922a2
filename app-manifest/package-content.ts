import { readFileSync } from 'node:fs';
import type { Language } from '@samenhang/shared/languages';
import { localization, manifest, OTHER_LANGUAGES } from './manifest.ts';
import type { ManifestSettings } from './settings.ts';

/** What the app package is made of. */
export interface PackageContent {
  readonly manifest: ReturnType<typeof manifest>;
  /** Of the languages that have a file of their own: where a text of the manifest stands, and what it is. */
  readonly texts: ReadonlyMap<Language, Readonly<Record<string, string>>>;
  readonly icons: { readonly color: Uint8Array; readonly outline: Uint8Array };
}

/** @param version of the package, such as `0.1.0`. */
export function packageContent(settings: ManifestSettings, version: string): PackageContent {
  const icon = (name: string) =>
    new Uint8Array(readFileSync(new URL(`icons/${name}.png`, import.meta.url)));
  return {
    manifest: manifest(settings, version),
    texts: new Map(OTHER_LANGUAGES.map((language) => [language, localization(language)])),
    icons: { color: icon('color'), outline: icon('outline') },
  };
}
