import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReleaseFault } from './release-fault.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** Where the licences lie in the deployed package. */
export const LICENCES = 'tab/THIRD-PARTY-LICENCES.txt';

/** Packages whose text is not the one in their folder, and why; what it is stands in `licence-texts`. */
const GIVEN: Readonly<Record<string, string>> = {
  '@fluentui/react-icons': 'Its package has no text; this is the licence that it names.',
  '@nodable/entities': 'Its package has no text; this is the licence that it names.',
  vite: 'Of what Vite itself bundles, whose licences its package has too, nothing is in here.',
};

const LICENCE_FILE = /^(un)?licen[cs]e|^copying|^notice/i;
const RULE = '='.repeat(80);

/**
 * The licence of each package and its whole text, as the licences ask of whoever passes on a copy.
 * @throws ReleaseFault for a package without a text, unless it is given.
 */
export function licenceNotices(root: string, packages: readonly ShippedPackage[]): string {
  const notices = packages.map((one) => {
    const { name, version, licence, within } = one;
    const where = within === undefined ? '' : ` (a copy inside ${within})`;
    return [`${name} ${version}${where}`, `Licence: ${licence}`, '', ...textOf(root, one)];
  });
  const about =
    'Samenhang contains code of these packages, each under the licence that it stands by.';
  return `${[[about], ...notices].map((lines) => lines.join('\n')).join(`\n\n${RULE}\n`)}\n`;
}

function textOf(root: string, { name, folder }: ShippedPackage): string[] {
  if (folder === undefined) return [given(root, name)];
  const reason = GIVEN[name];
  if (reason !== undefined) return [reason, '', given(root, name)];
  const files = readdirSync(join(root, folder)).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0) {
    throw new ReleaseFault(
      `${name} is shipped, and ${folder} has no licence text. Put the text into ` +
        'release/licence-texts, and the reason into GIVEN of release/licences.ts.',
    );
  }
  return files.sort().map((file) => read(join(root, folder, file)));
}

function given(root: string, name: string): string {
  const file = name.replace(/^@/, '').replace('/', '-');
  return read(join(root, 'release/licence-texts', `${file}.txt`));
}

const read = (path: string) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();
