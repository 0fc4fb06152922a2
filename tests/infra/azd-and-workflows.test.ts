import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RELEASE } from '@samenhang/release/make-release';
import { TEMPLATE } from '@samenhang/release/template';
import * as z from 'zod';
import { infraSources } from './bicep/infra-files.ts';

const read = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).scripts;

describe('azure.yaml and workflows', () => {
  const workflows = readdirSync(join(process.cwd(), '.github/workflows')).map(
    (file): [string, string] => [file, read(`.github/workflows/${file}`)],
  );
  const azure = read('azure.yaml');

  test('call commands that there are', () => {
    const texts = [azure, ...workflows.map(([, text]) => text)];
    const called = texts.flatMap((text) =>
      [...text.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the package goes to Azure as it was built', () => {
    expect(azure).toMatch(/^ {4}dist: dist\/app$/m);
    expect(azure).toMatch(/^ {4}remoteBuild: false$/m);
  });

  test('the app has the tag by which azd finds it', () => {
    const service = /^services:\n {2}(\w+):/m.exec(azure)?.[1];
    expect(infraSources().get('app.bicep')).toContain(`'azd-service-name': '${service}'`);
  });

  test('the same is run before `azd up` and before provisioning, on each system', () => {
    expect(azure).toMatch(/^ {2}preup: &before$/m);
    expect(azure).toMatch(/^ {2}preprovision: \*before$/m);
    const systems = azure.match(
      /^ {4}(posix|windows):\n {6}shell: (sh|pwsh)\n {6}interactive: true$/gm,
    );
    expect(systems).toHaveLength(2);
    expect(runLines()).toEqual([
      expect.stringContaining('npm run -s preflight && npm run -s register'),
      expect.stringMatching(/npm run -s preflight;.*npm run -s register.*exit \$LASTEXITCODE/),
      expect.stringContaining('"https://$SAMENHANG_NAME.azurewebsites.net" --wait'),
      expect.stringContaining('"https://$env:SAMENHANG_NAME.azurewebsites.net" --wait'),
    ]);
  });

  test('what runs before is given the variables that it reads', () => {
    const given = read('infra/main.parameters.json');
    const asked = read('cli/preflight/preflight-arguments.ts').match(/'SAMENHANG_\w+'/g) ?? [];
    const names = asked.map((name) => name.slice(1, -1));
    expect(names).toHaveLength(9);
    expect(names.filter((name) => !given.includes(`\${${name}`))).toEqual([]);
  });

  test.each([
    ['a preflight that finds nothing', {}, 0, ['run -s preflight', 'run -s register'], 0],
    ['a preflight that stops it', {}, 1, ['run -s preflight'], 1],
    ['a workflow, where nobody is signed in to az', { CI: 'true' }, 0, [], 0],
  ])('with %s', (_, variables, preflightEnds, called, ends) => {
    const folder = mkdtempSync(join(tmpdir(), 'samenhang-hook-'));
    const npm = join(folder, 'npm');
    const log = join(folder, 'log');
    writeFileSync(log, '');
    writeFileSync(
      npm,
      `#!/bin/sh\necho "$@" >> ${log}\ncase "$3" in preflight) exit ${preflightEnds};; esac\n`,
    );
    chmodSync(npm, 0o755);
    const env = { PATH: `${folder}:/usr/bin:/bin`, ...variables };
    const { status } = spawnSync('sh', ['-c', runLines()[0] ?? ''], { env });
    const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
    rmSync(folder, { recursive: true });
    expect([status, lines]).toEqual([ends, called]);
  });

  /** For Linux and Mac, and for Windows. */
  function runLines(): string[] {
    return [...azure.matchAll(/^ {6}run: (.+)$/gm)].map(([, line]) => line ?? '');
  }

  test.each(workflows)('%s has no secret, and no right that it does not name', (_, text) => {
    expect(text).not.toMatch(/\bsecrets\./);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });

  test.each(workflows)('%s takes actions by commit, or says why not', (_, text) => {
    const lines = text.split('\n');
    const loose = lines.filter(
      (line, at) =>
        / uses: /.test(line) &&
        !/@[0-9a-f]{40} # v[\d.]+$/.test(line) &&
        !/^\s*# By tag: /.test(lines[at - 1] ?? ''),
    );
    expect(loose).toEqual([]);
  });

  test('a release is of a tag, and made in the order in which each step rests on the one before', () => {
    const text = read('.github/workflows/release.yml');
    expect(text).toContain("on:\n  push:\n    tags: ['v*']\n");
    const steps = [
      ...['npm audit signatures', 'npm test\n', 'needs: test\n', 'npm run -s release-notes'],
      ...['az bicep build', 'npm run stamp-template', 'npm run release\n', 'sha256sum -c'],
      ...['actions/attest@', 'gh release create'],
    ];
    const places = steps.map((step) => text.lastIndexOf(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text.match(/release-notes -- "\$GITHUB_REF_NAME"/g)).toHaveLength(2);
  });

  test('a release signs and publishes what npm run release made, and compiles what it releases', () => {
    const text = read('.github/workflows/release.yml');
    expect(text).toContain(`subject-path: ${RELEASE}/*\n`);
    expect(text).toContain(`notes.md" ${RELEASE}/*\n`);
    expect(text).toContain(`working-directory: ${RELEASE}\n`);
    expect(text).toContain(`--outfile ${TEMPLATE}\n`);
  });

  test('only the job that publishes may write, and it runs no tests', () => {
    const text = read('.github/workflows/release.yml');
    const [before = '', publishing = ''] = text.split(/^ {2}release:$/m);
    expect(before).not.toMatch(/: write/);
    expect(publishing.match(/[\w-]+: write/g)).toEqual([
      'contents: write',
      'id-token: write',
      'attestations: write',
    ]);
    expect(publishing).not.toContain('npm test');
  });

  test('updates of packages and of actions are looked for every week', () => {
    const text = read('.github/dependabot.yml');
    expect(text.match(/(?<=package-ecosystem: ).*/g)).toEqual(['npm', 'github-actions']);
    expect(text.match(/interval: weekly/g)).toHaveLength(2);
  });

  test('the workflow gives every variable, so that no choice falls back to its default', () => {
    const wanted = read('infra/main.parameters.json').match(/(?<=\$\{)\w+/g) ?? [];
    const given = read('.github/workflows/deploy.yml');
    expect(wanted.filter((name) => !given.includes(` ${name}: $`))).toEqual([]);
  });
});
