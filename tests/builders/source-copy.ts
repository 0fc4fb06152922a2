import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const WORKSPACES: string[] = JSON.parse(
  readFileSync(join(process.cwd(), 'package.json'), 'utf8'),
).workspaces;
const BESIDE = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'LICENSE', 'infra'];
/** What is made, and not written. */
const MADE = /(^|\/)(node_modules|dist)(\/|$)/;

/** The repository's sources in a folder of their own, with the packages that are installed. */
export interface SourceCopy {
  readonly root: string;
  /** The files that differ from the repository's, or are not in it. */
  changed(): string[];
  remove(): void;
}

export function copySources(): SourceCopy {
  const original = process.cwd();
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'samenhang-sources-')));
  for (const path of [...WORKSPACES, ...BESIDE]) {
    const filter = (source: string) => !MADE.test(relative(original, source));
    cpSync(join(original, path), join(root, path), { recursive: true, filter });
  }
  linkPackages(original, root);
  for (const workspace of WORKSPACES)
    linkPackages(join(original, workspace), join(root, workspace));
  return {
    root,
    changed: () =>
      WORKSPACES.flatMap((workspace) => filesBelow(root, workspace)).filter(
        (file) => contentOf(root, file) !== contentOf(original, file),
      ),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Links what is installed in a folder; what is of the repository itself leads to the copy. */
function linkPackages(original: string, copy: string): void {
  const packages = join(original, 'node_modules');
  const own = join(copy, 'node_modules/@samenhang');
  mkdirSync(join(copy, 'node_modules'), { recursive: true });
  for (const name of namesIn(packages).filter((one) => one !== '@samenhang')) {
    symlinkSync(join(packages, name), join(copy, 'node_modules', name));
  }
  const workspaces = namesIn(join(packages, '@samenhang'));
  if (workspaces.length > 0) mkdirSync(own);
  for (const name of workspaces) symlinkSync(join(copy, name), join(own, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .filter((file) => !MADE.test(file))
    .sort();
}

function contentOf(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
