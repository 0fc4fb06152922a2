import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'styles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FLUENT = "import { makeStyles, tokens } from '@fluentui/react-components';\n";

// The class of `color: red` is the one in Griffel's own tests.
test('a call becomes the classes and rules that Griffel makes of it', () => {
  write('use.ts', `${FLUENT}export const useStyles = makeStyles({ root: { color: 'red' } });`);
  const built = buildOf('use.ts');
  expect(built).toContain('fe3e8s9');
  expect(built).toContain('.fe3e8s9{color:red;}');
  expect(built).not.toContain('makeStyles');
});

test('what a call takes from its own module, another one or a theme is worked out too', () => {
  write('narrow.ts', "export const NARROW = '@media (max-width: 480px)';");
  write(
    'use.ts',
    `${FLUENT}import { NARROW } from './narrow.ts';
     const shared = { color: tokens.colorNeutralForeground1 };
     export const useStyles = makeStyles({ root: { [NARROW]: shared } });`,
  );
  const built = buildOf('use.ts');
  expect(built).toContain('{color:var(--colorNeutralForeground1);}');
  expect(built).toContain('(max-width: 480px)');
  expect(built).not.toContain('makeStyles');
});

test('a call that is no constant of its module is left for the browser', () => {
  const code = 'export const make = (color: string) => makeStyles({ root: { color } });';
  write('use.ts', `${FLUENT}${code}`);
  expect(buildOf('use.ts')).toContain('makeStyles');
});

function write(file: string, code: string): void {
  writeFileSync(join(folder, file), code);
}

/** The built module; Vite cannot be loaded by the test's own runner. */
function buildOf(file: string): string {
  const script = join(__dirname, '../../builders/build-styles.ts');
  const run = ['--import', 'tsx', script, folder, join(folder, file)];
  return execFileSync(process.execPath, run, { encoding: 'utf8' });
}
