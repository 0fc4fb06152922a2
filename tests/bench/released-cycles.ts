import { buildWhatChanged } from '@samenhang/local/built-app';
import * as z from 'zod';
import { unwrap } from '../builders/organisation.ts';
import type { CycleSize } from '../builders/released-cycle.ts';
import { startScript } from './started-script.ts';

const serving = z.object({ url: z.string(), admin: z.string(), staff: z.array(z.string()) });

/** Released cycles of these sizes, by id, served by the product's bundle in a process of its own. */
export async function serveReleasedCycles(cycles: Readonly<Record<string, CycleSize>>) {
  unwrap(await buildWhatChanged(process.cwd(), console.error));
  const sizes = Object.entries(cycles).map(
    ([id, { answers, teams }]) => `${id}:${answers}:${teams}`,
  );
  const { firstLine, child } = await startScript('results-server.ts', ...sizes);
  return { ...serving.parse(JSON.parse(firstLine)), stop: () => child.kill() };
}
