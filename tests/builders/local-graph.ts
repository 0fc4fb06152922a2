import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Directory } from '@samenhang/functions/ports/directory';
import type { DemoOrganisation } from '@samenhang/local/demo/organisation';
import { localDirectory } from '@samenhang/local/graph/local-directory';
import { type LocalGraph, localGraph } from '@samenhang/local/graph/local-graph';

export interface StartedGraph {
  readonly directory: Directory;
  readonly graph: LocalGraph;
  stop(): Promise<void>;
}

/** The directory as it is read in production, over HTTP from the stand-in for Microsoft Graph. */
export async function startLocalGraph(
  organisations: readonly DemoOrganisation[],
): Promise<StartedGraph> {
  let graph: LocalGraph | undefined;
  const server = createServer((request, response) => graph?.handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const origin = `http://127.0.0.1:${address.port}`;
  graph = localGraph(origin, organisations);
  return {
    graph,
    directory: localDirectory(origin),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
