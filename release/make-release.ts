import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { reproducibleZip } from '@samenhang/app-manifest/reproducible-zip';
import * as z from 'zod';
import { billOfMaterials } from './bill-of-materials.ts';
import { LICENCES } from './licences.ts';
import { readLockfile } from './lockfile.ts';
import { readModules, shippedPackages } from './shipped-packages.ts';
import { TEMPLATE, templateOf } from './template.ts';

/** Where a release is made, from the root of the repository. */
export const RELEASE = 'dist/release';

/** What `sha256sum -c` reads. */
const CHECKSUMS = 'checksums.txt';

const manifestSchema = z.object({ version: z.string() });

/** The version of the product, as its own package.json has it. */
export function versionOf(root: string): string {
  return manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

/**
 * Makes a release of what was built: package, bill of materials, licences, the template if somebody
 * compiled it, and checksums of them all. The same sources give the same bytes.
 * @param app the folder of the built function app.
 * @returns the names of the files in {@link RELEASE}.
 * @throws ReleaseFault
 */
export function makeRelease(root: string, app: string): string[] {
  const version = versionOf(root);
  const packages = shippedPackages(readModules(root), readLockfile(root));
  const template = templateOf(root);
  const files = new Map<string, string | Uint8Array>([
    [`samenhang-${version}.zip`, reproducibleZip(contentOf(app))],
    [`samenhang-${version}.cdx.json`, billOfMaterials(version, packages)],
    [basename(LICENCES), readFileSync(join(app, LICENCES))],
    ...(template === undefined ? [] : [[basename(TEMPLATE), template] as const]),
  ]);
  files.set(CHECKSUMS, checksums(files));
  const folder = join(root, RELEASE);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  return [...files.keys()];
}

/** Every file below a folder, by its path from there. */
function contentOf(folder: string): Record<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(
    paths.map((path) => [
      relative(folder, path).split(sep).join('/'),
      new Uint8Array(readFileSync(path)),
    ]),
  );
}

function checksums(files: ReadonlyMap<string, string | Uint8Array>): string {
  const lines = [...files].map(
    ([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`,
  );
  return lines.join('');
}
