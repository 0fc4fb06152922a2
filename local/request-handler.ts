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
    const path = pathOf(request);
    // Node's own would be that of the machine.
    response.setHeader('date', new Date().toUTCString());
    const moved = movedTo(request, path);
    if (moved !== undefined) return redirect(response, moved);
    const isGet = request.method === 'GET';
    if (isGet && pages.some((page) => sendHostFile(page, path, response))) return;
    if (isLocalPane(request)) return sendLocalPane(services.origin, response);
    if (path.startsWith('/local/graph/')) return graph.handle(request, response);
    if (path.startsWith('/local/')) return answerLocal(services, request, response);
    return host.handle(request, response);
  };
}

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0] ?? '/';

function movedTo(request: IncomingMessage, path: string): string | undefined {
  if (path === '/local/outlook') return '/local/outlook/';
  return opensTeams(request, path) ? '/local/teams/' : undefined;
}

/** Whoever opens the address itself wants Teams around the app; the app's frame wants the app. */
function opensTeams({ method, headers }: IncomingMessage, path: string): boolean {
  if (method !== 'GET' || (path !== '/' && path !== '/local/teams')) return false;
  return (headers['sec-fetch-dest'] ?? 'document') === 'document';
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'content-length': 0 }).end();
}
