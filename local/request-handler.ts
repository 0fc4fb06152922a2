import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionsHost } from './functions-host/functions-host.ts';
import { type HostPage, sendHostFile } from './host-page.ts';
import { answerLocal, type LocalServices } from './local-routes.ts';
import type { Handler } from './loopback-server.ts';
import { isLocalPane, sendLocalPane } from './outlook/pane-at-edge.ts';

interface Behind {
  /** The simulated Teams and Outlook. */
  readonly pages: readonly HostPage[];
  readonly services: LocalServices;
  readonly graph: { readonly handle: Handler };
  readonly host: Pick<FunctionsHost, 'handle'>;
}

/** Which part of what runs here a request is for; all that is nobody else's is the product's. */
export function requestHandler({ pages, services, graph, host }: Behind): Handler {
  return (request, response) => {
    const { url = '/' } = request;
    const path = url.split('?', 1)[0] ?? '/';
    // Node's own would be that of the machine.
    response.setHeader('date', new Date().toUTCString());
    if (opensTeams(request, path)) return redirect(response, '/local/teams/');
    if (path === '/local/outlook') return redirect(response, '/local/outlook/');
    if (request.method === 'GET') {
      if (pages.some((page) => sendHostFile(page, path, response))) return;
      if (isLocalPane(url)) return sendLocalPane(services.origin, response);
    }
    if (path.startsWith('/local/graph/')) return graph.handle(request, response);
    if (path.startsWith('/local/')) return answerLocal(services, request, response);
    return host.handle(request, response);
  };
}

/** Whoever opens the address itself wants Teams around the app; the app's frame wants the app. */
function opensTeams({ method, headers }: IncomingMessage, path: string): boolean {
  if (method !== 'GET' || (path !== '/' && path !== '/local/teams')) return false;
  return (headers['sec-fetch-dest'] ?? 'document') === 'document';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'content-length': 0 }).end();
}
