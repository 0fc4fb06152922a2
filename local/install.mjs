// Runs before anything is installed, so it uses Node alone: checks the version of Node, and installs
// when `node_modules` is missing or older than the lockfile.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST = [20, 19];
const root = new URL('..', import.meta.url);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  fail(`Samenhang needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`);
}

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) {
  console.error('Installing the packages in package-lock.json …');
  const { status } = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('Installing failed: see above, then run the same command again.');
}

function modified(path) {
  return (
    statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY
  );
}

function runNpm(args) {
  const options = { cwd: fileURLToPath(root), stdio: ['ignore', 2, 2] };
  const npm = process.env.npm_execpath;
  return npm === undefined
    ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
    : spawnSync(process.execPath, [npm, ...args], options);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
