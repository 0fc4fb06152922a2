import type { Rolldown } from 'vite';

/**
 * Fluent marks its modules "use client", which says nothing to a browser; how long plugins take is said
 * on slow machines alone.
 */
const NOISE: ReadonlySet<string | undefined> = new Set([
  'MODULE_LEVEL_DIRECTIVE',
  'PLUGIN_TIMINGS',
]);

/** What the bundler says, but for what nobody can act on. */
export function quietLog(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  report: Rolldown.LogOrStringHandler,
): void {
  if (!NOISE.has(log.code)) report(level, log);
}
