import { setTimeout } from 'node:timers/promises';
import { graphDirectory } from '@samenhang/functions/platform/graph-directory';
import type { Directory } from '@samenhang/functions/ports/directory';
import { localGraphToken } from './local-graph.ts';

/** The directory as it is read in production, from the stand-in for Graph that runs on this origin. */
export function localDirectory(origin: string): Directory {
  return graphDirectory({
    url: `${origin}/local/graph`,
    token: async (tenant) => localGraphToken(tenant),
    wait: (milliseconds) => setTimeout(milliseconds),
  });
}
