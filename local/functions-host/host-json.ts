import * as z from 'zod';

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

/** -1 is no limit. */
const functionTimeout = z.union([timeSpan, z.literal('-1').transform(() => undefined)]);

// With the defaults of Azure's host.
const queues = z
  .object({
    batchSize: z.int().min(1).max(32).default(16),
    newBatchThreshold: z.int().min(0).optional(),
    maxDequeueCount: z.int().min(1).default(5),
    visibilityTimeout: timeSpan.default(0),
    maxPollingInterval: timeSpan.default(60_000),
  })
  .transform(({ newBatchThreshold, ...given }) => ({
    ...given,
    newBatchThreshold: newBatchThreshold ?? Math.floor(given.batchSize / 2),
  }));

const extensionBundle = z.object({
  id: z.string().min(1),
  /** A range of versions, such as `[4.*, 5.0.0)`. */
  version: z.string().regex(/^[[(].+[\])]$/),
});

const hostJson = z.object({
  version: z.literal('2.0'),
  functionTimeout: functionTimeout.prefault('00:30:00'),
  extensionBundle: extensionBundle.optional(),
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

export type HostSettings = z.infer<typeof hostJson>;
export type ExtensionBundle = z.infer<typeof extensionBundle>;

/**
 * What `host.json` says, as far as this host goes by it.
 * @throws ZodError for what Azure's host refuses too.
 */
export function parseHostJson(json: unknown): HostSettings {
  return hostJson.parse(json);
}
