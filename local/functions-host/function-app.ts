import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { createCoreModule, type Registrations } from './core-module.ts';
import type { ProgrammingModel } from './core-types.ts';
import { withOverrides } from './host-overrides.ts';
import { filterLog, type Log } from './log.ts';
import { provideModules } from './provided-modules.ts';

const logLevel = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none']));

/** hh:mm:ss, in ms. */
const timeSpan = z
  .string()
  .regex(/^\d\d:\d\d:\d\d$/)
  .transform((text) => {
    const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
    return ((hours * 60 + minutes) * 60 + seconds) * 1000;
  });

// With the defaults of Azure's host.
const queues = z.object({
  batchSize: z.int().min(1).max(32).default(16),
  newBatchThreshold: z.int().min(0).default(8),
  maxDequeueCount: z.int().min(1).default(5),
  visibilityTimeout: timeSpan.default(0),
  maxPollingInterval: timeSpan.default(60_000),
});

const hostJson = z.object({
  version: z.literal('2.0'),
  logging: z
    .object({ logLevel: z.record(z.string(), logLevel).default({}) })
    .default({ logLevel: {} }),
  extensions: z
    .object({
      http: z.object({ routePrefix: z.string().default('api') }).optional(),
      queues: queues.prefault({}),
    })
    .prefault({}),
});

const packageJson = z.object({ main: z.string() });

export interface FunctionApp {
  readonly registrations: Registrations;
  readonly model: ProgrammingModel;
  readonly routePrefix: string;
  readonly queues: z.infer<typeof queues>;
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
 * @throws Error when it does not load, registers a name twice, or registers nothing at all.
 */
export async function loadFunctionApp(source: FunctionAppSource): Promise<FunctionApp> {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(source.folder, name), 'utf8'));
  const settings = withOverrides(read('host.json'), process.env);
  const { logging, extensions } = hostJson.parse(settings);
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
  // What Azure's worker asks for at this point; the library locks its `app.setup` with it.
  await model.getCapabilities?.({});
  const routePrefix = extensions.http?.routePrefix ?? 'api';
  return { registrations: core.registrations, model, routePrefix, queues: extensions.queues, log };
}

async function runStartHooks({ hooks }: Registrations, functionAppDirectory: string) {
  for (const hook of hooks.appStart) {
    await hook({ hookData: {}, appHookData: {}, functionAppDirectory });
  }
}
