import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';

const WORKSPACES: string[] = JSON.parse(
  readFileSync(join(process.cwd(), 'package.json'), 'utf8'),
).workspaces;

/** Code of a workspace; a page of the web is called `index.html` wherever it lies. */
function codeOf(workspace: string): string[] {
  return readdirSync(join(process.cwd(), workspace), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|tsx|mjs|js|css)$/.test(file) && !/node_modules|\bdist\b/.test(file),
  );
}

/** Without its ending: a component and a model of one name are two things of one name. */
const nameOf = (file: string) => basename(file).replace(/\.(tsx?|mjs|js)$/, '');

test.each(WORKSPACES)(
  'no two files of %s have one name, so that a name finds its file',
  (workspace) => {
    const files = codeOf(workspace);
    const names = files.map(nameOf);
    const twice = files.filter((file) => names.filter((name) => name === nameOf(file)).length > 1);
    expect(twice).toEqual([]);
  },
);
