import { type ClockAhead, openClockAhead, type Step } from './clock-ahead.ts';
import { demoPersonas, type Personas } from './demo/personas.ts';
import { type Progress, seedDemo } from './demo/seed.ts';
import { demoTenants } from './demo/tenants.ts';
import { CLIENT_ID, localIssuer } from './entra/issuer.ts';
import { openSigningKey } from './entra/signing-key.ts';
import { loadFunctionApp } from './functions-host/function-app.ts';
import { createFunctionsHost, type FunctionsHost } from './functions-host/functions-host.ts';
import type { Log } from './functions-host/log.ts';
import { queueFunctions } from './functions-host/queue-listener.ts';
import { localDirectory } from './graph/local-directory.ts';
import { localGraph } from './graph/local-graph.ts';
import { localNotifier } from './graph/local-notifier.ts';
import type { Handler } from './loopback-server.ts';
import { openOutlookPage } from './outlook/outlook-page.ts';
import type { DataFolder } from './platform/data-folder.ts';
import { openHostStore } from './platform/host-store.ts';
import { openLocalPlatform } from './platform/local-platform.ts';
import { localPlatformModule } from './platform/platform-module.ts';
import { requestHandler } from './request-handler.ts';
import { openTeamsPage } from './teams/teams-page.ts';

export interface LocalServerOptions {
  readonly folder: DataFolder;
  /** Where it is reached, such as `http://127.0.0.1:7071`. */
  readonly origin: string;
  /** The folder of the built function app. */
  readonly app: string;
  readonly log: Log;
  readonly progress: Progress;
  /** Whether an open page is loaded anew when this has started anew. */
  readonly reloads?: boolean;
}

export interface LocalServer {
  readonly handle: Handler;
  readonly personas: Personas;
  /** Lets what is running finish, then closes the store. */
  stop(): Promise<void>;
}

/** All of Microsoft 365 and Azure that the product needs, on one origin. */
export async function openLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const { folder, origin, app, log, progress, reloads = false } = options;
  const platform = openLocalPlatform(folder);
  const demo = demoTenants();
  const organisations = [demo.measured, demo.other, demo.empty];
  const [signingKey, teams, outlook] = await Promise.all([
    openSigningKey(folder.path),
    openTeamsPage(),
    openOutlookPage(),
    seedDemo(platform, folder.path, demo, progress),
  ]);
  const issuer = localIssuer(origin);
  const personas = demoPersonas(organisations);
  const tenants = new Set([...organisations, ...demo.pool].map(({ tenant }) => tenant));
  const settings = { clientId: CLIENT_ID, tenants, guests: 'refused' as const };
  const graph = localGraph(origin, organisations);
  const hostStore = openHostStore(folder.database);
  const module = localPlatformModule({
    ...platform,
    ...{ issuer, settings, directory: localDirectory(origin), notifier: localNotifier(origin) },
    queues: { names: async () => queueFunctions(functionApp).map(({ queueName }) => queueName) },
  });
  const modules = new Map([['@samenhang/platform', module]]);
  const functionApp = await loadFunctionApp({ folder: app, modules, log });
  const host = createFunctionsHost(functionApp, hostStore);
  const forward = forwarding(openClockAhead(folder.path), host);
  const given = { origin, issuer, signingKey, personas, reloads, sent: graph.sent };
  const services = { ...given, forward };
  return {
    personas,
    handle: requestHandler({ pages: [teams, outlook], services, graph, host }),
    stop: async () => {
      await host.stop();
      await platform.store.close();
      hostStore.close();
    },
  };
}

/** Puts the clock forward, and has what was planned for the time between be done. */
const forwarding = (clock: ClockAhead, host: FunctionsHost) => (step: Step) => {
  clock.forward(step);
  host.lookAtClock();
};
