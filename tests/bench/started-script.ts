import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A script of this folder in a process of its own, and the first line it printed. */
export async function startScript(
  name: string,
  ...args: string[]
): Promise<{ firstLine: string; child: ChildProcess }> {
  const script = join(process.cwd(), 'tests/bench', name);
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [firstLine] = await once(createInterface(child.stdout), 'line');
  return { firstLine: String(firstLine), child };
}
