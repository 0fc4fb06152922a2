// `npm run -s release-notes -- TAG`: what CHANGELOG.md says of the version that the tag names, once the
// tag is that of the version in package.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changesOf } from './changelog.ts';
import { versionOf } from './make-release.ts';
import { ReleaseFault, sayingFaults } from './release-fault.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [tag, ...more] = process.argv.slice(2);
if (tag === undefined || tag.startsWith('-') || more.length > 0) {
  process.stderr.write('Say which tag, as in: npm run -s release-notes -- v1.2.3\n');
  process.exitCode = 2;
} else {
  await sayingFaults(() => void process.stdout.write(notesOf(tag)));
}

function notesOf(tag: string): string {
  const version = versionOf(root);
  if (tag !== `v${version}`) {
    throw new ReleaseFault(
      `The tag ${tag} is not that of package.json, v${version}: tag the commit of that version.`,
    );
  }
  return changesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
}
