import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { refuseUnknownBindings } from './bindings.ts';
import { createCoreModule, type Registrations } from './core-module.ts';
import type { ProgrammingModel } from './core-types.ts';
import { type HostSettings, parseHostJson } from './host-json.ts';
import { withOverrides } from './host-overrides.ts';
import { filterLog, type Log } from './log.ts';
import { provideModules } from './provided-modules.ts';

const packageJson = z.object({ main: z.string() });

export interface FunctionApp {
  readonly registrations: Registrations;
  readonly model: ProgrammingModel;
  readonly routePrefix: string;
  readonly queues: HostSettings['extensions']['queues'];
  /** How long a function may run, in ms; `undefined` for as long as it likes. */
  readonly functionTimeout: number | undefined;
  readonly log: Log;
}

export interface FunctionAppSource {
  /** The folder with `host.json`, `package.json` and the bundle it names as `main`. */
  readonly folder: string;
  /** Modules that the bundle requires and that only its host has. */
  readonly modules: ReadonlyMap<string, object>;
  readonly log: Log;
}

/**
 * Loads a built function app as Azure's worker does: its `main` registers functions while it is
 * required, and nothing can be registered afterwards.
 * @throws Error when it does not load, registers a name twice or nothing at all, or has a binding that
 * Azure's host would not know.
 */
export async function loadFunctionApp(source: FunctionAppSource): Promise<FunctionApp> {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(source.folder, name), 'utf8'));
  const settings = withOverrides(read('host.json'), process.env);
  const { logging, extensions, extensionBundle, functionTimeout } = parseHostJson(settings);
  const main = join(source.folder, packageJson.parse(read('package.json')).main);
  const log = filterLog(logging.logLevel, source.log);
  const core = createCoreModule((level, _, message) => {
    log({ level, category: 'Host.General', message });
  });
  const takeBack = provideModules(
    new Map([...source.modules, ['@azure/functions-core', core.module]]),
  );
  try {
    createRequire(main)(main);
    await runStartHooks(core.registrations, source.folder);
  } finally {
    takeBack();
  }
  core.registrations.lock();
  const model = core.registrations.model();
  if (model === undefined || core.registrations.functions.size === 0) {
    throw new Error(`${main} registered no function; is it a CommonJS bundle?`);
  }
  refuseUnknownBindings(core.registrations, extensionBundle);
  // What Azure's worker asks for at this point; the library locks its `app.setup` with it.
  await model.getCapabilities?.({});
  const { http, queues } = extensions;
  const routePrefix = http?.routePrefix ?? 'api';
  const { registrations } = core;
  return { registrations, model, routePrefix, queues, functionTimeout, log };
}

async function runStartHooks({ hooks }: Registrations, functionAppDirectory: string) {
  for (const hook of hooks.appStart) {
    await hook({ hookData: {}, appHookData: {}, functionAppDirectory });
  }
}
