import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

/** Runs a command of `cli` as its npm script does. */
export function runCommand(name: string, ...args: string[]): Promise<Ended> {
  return runCommandIn(process.env, name, ...args);
}

/** The same, with other variables in its environment than here. */
export function runCommandIn(
  environment: NodeJS.ProcessEnv,
  name: string,
  ...args: string[]
): Promise<Ended> {
  const script = join(process.cwd(), 'cli', `${name}.ts`);
  return run(process.execPath, ['--import', 'tsx', script, ...args], environment);
}

/** Runs a script of the root package through npm itself. */
export function npmRun(name: string, ...args: string[]): Promise<Ended> {
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', ['run', '-s', name, '--', ...args]);
}

function run(program: string, args: string[], env = process.env): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const shell = program.endsWith('.cmd');
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell, env });
    const [output, complaint]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => complaint.push(chunk));
    child.on('error', reject).on('close', (code) => {
      resolve({ code, output: text(output), complaint: text(complaint) });
    });
  });
}

const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');

/** A folder for the files of a test. */
export function temporaryFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-cli-'));
  return {
    write(name: string, content: string): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    /** A file of a header and the same lines many times over, each time of other respondents. */
    async writeLines(name: string, header: string, lines: readonly string[], times: number) {
      const path = join(folder, name);
      const file = createWriteStream(path);
      file.write(`${header}\n`);
      for (let time = 0; time < times; time++) {
        const block = lines.map((line) => `${time}-${line}\n`).join('');
        if (!file.write(block)) await once(file, 'drain');
      }
      file.end();
      await finished(file);
      return path;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A file of `tests/oracle`. */
export const oracleFile = (name: string) => join(process.cwd(), 'tests/oracle', name);
