import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { changesOf } from '@samenhang/release/changelog';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const CHANGELOG = `# Changelog

## [1.1.0] - 2027-03-01

### Added

- Pears.

## [1.0.0] - 2027-01-01

Apples.
`;

describe('the notes of a version', () => {
  test('are its section, without the heading', () => {
    expect(changesOf(CHANGELOG, '1.1.0')).toBe('### Added\n\n- Pears.\n');
    expect(changesOf(CHANGELOG, '1.0.0')).toBe('Apples.\n');
  });

  test.each(['1.1', '1.1.1', '2.0.0'])('of %s are missing, and it is said where', (other) => {
    expect(() => changesOf(CHANGELOG, other)).toThrow(
      `CHANGELOG.md says nothing of ${other}: write a section ## [${other}] - <date>.`,
    );
  });
});

describe('npm run release-notes', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'release/notes.ts', ...args],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  test('prints what the changelog says of the version that is tagged', () => {
    const stdout = changesOf(readFileSync('CHANGELOG.md', 'utf8'), version);
    expect(run(`v${version}`)).toEqual({ status: 0, stdout, stderr: '' });
  });

  test('refuses a tag of another version', () => {
    expect(run('v0.0.1')).toEqual({
      status: 1,
      stdout: '',
      stderr: `The tag v0.0.1 is not that of package.json, v${version}: tag the commit of that version.\n`,
    });
  });

  test.each([[[]], [['--help']], [['v1.0.0', 'v1.0.1']]])('%j is no way to ask', (args) => {
    expect(run(...args)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Say which tag, as in: npm run -s release-notes -- v1.2.3\n',
    });
  });
});
