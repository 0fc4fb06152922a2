import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { EMBEDDED, type Embedded } from './embedded.ts';
import type { LockedPackage, Lockfile } from './lockfile.ts';
import { ReleaseFault } from './release-fault.ts';

/** A package of npm of which something is in the deployed files. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** Of the package as npm serves it; absent for a copy inside another package. */
  readonly integrity?: string;
  /** Where it is installed, from the root of the repository; absent for a copy. */
  readonly folder?: string;
  /** The package that a copy is in, such as `jszip@3.10.2`. */
  readonly within?: string;
}

/** Where the builds say which modules they put into their files; of which build. */
const LISTS = ['app', 'tab', 'pane'] as const;

/** Every module of the deployed files, from the root of the repository, as the builds listed them. */
export function readModules(root: string): string[] {
  return LISTS.flatMap((name) => {
    const file = join(root, 'dist/modules', `${name}.json`);
    if (!existsSync(file)) {
      throw new ReleaseFault(
        `${file} is missing: the build writes it. Delete the folder dist and build again.`,
      );
    }
    return z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  });
}

/**
 * The packages that the modules are of, each once, by name and version.
 * @param modules paths from the root of the repository; `\0package/…` for what a bundler adds itself.
 * @throws ReleaseFault for a module of no known package, and for a copy inside another package of
 * which nobody said what it is.
 */
export function shippedPackages(
  modules: readonly string[],
  lockfile: Lockfile,
  embedded: readonly Embedded[] = EMBEDDED,
): ShippedPackage[] {
  const shipped = new Map<string, ShippedPackage>();
  const add = (one: ShippedPackage) => shipped.set(`${one.name}@${one.version} ${one.within}`, one);
  for (const module of modules) {
    const place = placeOf(module, lockfile);
    if (place === undefined) continue;
    const found = installed(place.folder, lockfile);
    add(found);
    for (const copy of copiesIn(found, place.inside, module, embedded)) add(copy);
  }
  return [...shipped.values()].sort(byName);
}

interface Place {
  /** Of the package, as the lockfile names it. */
  readonly folder: string;
  /** The package whose copy the module is of, where it lies in a folder of that inside `folder`. */
  readonly inside?: string;
}

/** Undefined for a module of our own. */
function placeOf(module: string, lockfile: Lockfile): Place | undefined {
  if (module.startsWith('\0')) return { folder: `node_modules/${module.slice(1).split('/')[0]}` };
  const folders = packageFolders(module);
  const [outermost] = folders;
  if (outermost === undefined) return undefined;
  // Where the installed packages are linked, they lie outside the repository.
  const before = beforeKey(outermost, lockfile);
  if (before === undefined) {
    throw new ReleaseFault(`${module} is in no package of package-lock.json: run npm ci.`);
  }
  const keys = folders.map((folder) => folder.slice(before));
  const folder = keys.findLast((key) => lockfile.has(key)) ?? '';
  const innermost = keys.at(-1) ?? '';
  return innermost === folder ? { folder } : { folder, inside: nameIn(innermost) };
}

/** Every folder of a package that a path leads through, outermost first. */
function packageFolders(path: string): string[] {
  const ends = path.matchAll(/(?<=(?:^|\/)node_modules\/)(?:@[^/]+\/)?[^./@][^/]*(?=\/)/g);
  return [...ends].map(({ 0: name, index }) => path.slice(0, index + name.length));
}

/** How much of a path comes before its longest end that is a folder of the lockfile. */
function beforeKey(folder: string, lockfile: Lockfile): number | undefined {
  const starts = [0, ...[...folder.matchAll(/\//g)].map(({ index }) => index + 1)];
  return starts.find((start) => lockfile.has(folder.slice(start)));
}

const nameIn = (folder: string) => folder.slice(folder.lastIndexOf('node_modules/') + 13);

function installed(folder: string, lockfile: Lockfile): ShippedPackage {
  const {
    name = nameIn(folder),
    version,
    license,
    integrity,
  }: LockedPackage = lockfile.get(folder) ?? {};
  if (version === undefined || license === undefined || integrity === undefined) {
    throw new ReleaseFault(
      `package-lock.json lacks the version, licence or integrity of ${folder}, which is shipped.`,
    );
  }
  return { name, version, licence: license, integrity, folder };
}

/** The copies that come with a module: the one it is of, or those that its package hides in a file. */
function copiesIn(
  { name, version }: ShippedPackage,
  inside: string | undefined,
  module: string,
  embedded: readonly Embedded[],
): ShippedPackage[] {
  const listed = embedded.filter(({ within }) => within.startsWith(`${name}@`));
  const here = listed.filter(({ within }) => within === `${name}@${version}`);
  if (listed.length > here.length || (inside && !here.some((one) => one.name === inside))) {
    const what = inside ? `brings a copy of ${inside} (${module})` : 'was another version before';
    throw new ReleaseFault(
      `${name} ${version} ${what}: look which packages its files have inside, ` +
        'and say in release/embedded.ts which version and licence each is.',
    );
  }
  return here
    .filter(({ asFiles, name: of }) => (asFiles ? of === inside : true))
    .map(({ asFiles: _, ...copy }) => copy);
}

function byName(one: ShippedPackage, other: ShippedPackage): number {
  const key = ({ name, version, within = '' }: ShippedPackage) => `${name} ${version} ${within}`;
  return key(one) < key(other) ? -1 : 1;
}
