import { PATHS } from '@samenhang/shared/api/paths';
import { CURRENT_INSTRUMENT_VERSION } from '@samenhang/shared/instruments/vocabulary';
import { languageOf } from '@samenhang/shared/languages';
import { createApiClient } from '../lib/api-client.ts';
import { hostTokens } from '../lib/auth.ts';
import type { Backend } from '../lib/backend.ts';
import type { HostLook } from '../lib/host-context.ts';
import { readInstrument } from '../lib/instrument.ts';
import { isHosted, type Meeting, meetHost } from '../lib/meet-host.ts';
import { withMemory } from '../lib/memory.ts';
import { parseRoute, type Route } from '../lib/routes.ts';
import { connectToHost, type Host } from '../lib/teams.ts';
import { fetchPage } from './page-files.ts';

/** What a visit begins with. */
export interface Visit {
  readonly host: Host;
  readonly backend: Backend;
  readonly first: Route;
}

/**
 * Looks for a host, and fetches what its first page shows, while the app that shows it is still on
 * its way.
 * @param look what the address says of the host.
 * @param named the page that the address names.
 */
export function beginVisit(
  look: HostLook | undefined,
  named: Route | undefined,
): Promise<Meeting<Visit>> {
  const visit = connectToHost(look).then((host) => visitOf(host, named));
  return meetHost(visit, isHosted(window));
}

function visitOf(host: Host, named: Route | undefined): Visit {
  const first = named ?? parseRoute(host.subPage);
  const language = languageOf(host.context.locale);
  document.documentElement.lang = language;
  const backend = backendOf(host);
  fetchPage(first.page, language);
  fetchData(first, backend);
  return { host, backend, first };
}

function fetchData(route: Route, backend: Backend): void {
  void backend.recall(PATHS.cycles());
  if (route.page === 'unit') {
    void backend.recall(PATHS.result(route.cycle, route.unit));
    void backend.recall(PATHS.benchmarks(route.cycle, route.unit));
  }
  if (route.page === 'unit' || route.page === 'units')
    void backend.recall(PATHS.units(route.cycle));
  if (route.page === 'review') void backend.recall(PATHS.review(route.review));
  if (route.page === 'home') void backend.recall(PATHS.me());
  // Most likely that of the cycle, which is not known yet.
  else void readInstrument(backend, CURRENT_INSTRUMENT_VERSION);
}

function backendOf(host: Host): Backend {
  const tokens = hostTokens(() => host.getAuthToken());
  // Asked for before the first request needs it.
  tokens.getToken(false).catch(() => undefined);
  return withMemory(
    createApiClient({
      base: '',
      tokens,
      language: () => languageOf(document.documentElement.lang),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      leaving: () => document.visibilityState === 'hidden',
    }),
  );
}
