import { strFromU8, unzipSync } from 'fflate';
import * as z from 'zod';
import type { PackageContent } from './package-content.ts';

/** Three whole numbers, as catalogues compare them. */
export const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

const olderSchema = z.object({ id: z.string(), version: z.string().regex(VERSION) });

/** The version, the ids and the colour have the form that a catalogue takes. */
export function formFaults({ manifest }: PackageContent): string[] {
  const { version, id, accentColor, webApplicationInfo } = manifest;
  return [
    ...(VERSION.test(version)
      ? []
      : [
          `The version ${version} is not like 1.2.3. Mend it in package.json, or give one by --version.`,
        ]),
    ...(id === webApplicationInfo.id
      ? [
          'SAMENHANG_APP_ID is the id of the Entra registration. The app in Teams has an id of its own: make a GUID, and keep it.',
        ]
      : []),
    ...(/^#[0-9a-f]{6}$/i.test(accentColor)
      ? []
      : [
          `The accent colour ${accentColor} is not like #1F4E6B. Mend it in app-manifest/manifest.ts.`,
        ]),
  ];
}

/**
 * Whether a catalogue takes it in place of a package that it has: of the same app, and a higher version.
 * @param older bytes of that package.
 */
export function successionFaults({ manifest }: PackageContent, older: Uint8Array): string[] {
  const before = olderSchema.safeParse(manifestIn(older));
  if (!before.success)
    return [
      'The file of --since is no app package of Samenhang. Give the zip that was uploaded last.',
    ];
  const { id, version } = before.data;
  if (id !== manifest.id)
    return [
      `The package of --since is of the app ${id}, and this one of ${manifest.id}: it would be a second app. Set SAMENHANG_APP_ID to ${id}.`,
    ];
  return isHigher(manifest.version, version)
    ? []
    : [
        `The version is ${manifest.version}, and that of --since is ${version}. A catalogue takes a higher one only: give one by --version, or raise "version" in package.json.`,
      ];
}

function manifestIn(zip: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array()));
  } catch {
    return undefined;
  }
}

function isHigher(version: string, than: string): boolean {
  const [mine, theirs] = [version, than].map((text) => text.split('.').map(Number));
  const place = mine?.findIndex((number, at) => number !== theirs?.[at]) ?? -1;
  return place !== -1 && (mine?.[place] ?? 0) > (theirs?.[place] ?? 0);
}
