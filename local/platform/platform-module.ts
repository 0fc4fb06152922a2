import type { Platform, PlatformModule } from '@samenhang/functions/ports/platform';

/**
 * What the application bundle finds under `@samenhang/platform` on a laptop: one platform, however
 * often it is opened, so that a process has one store.
 */
export function localPlatformModule(platform: Platform): PlatformModule {
  return { openPlatform: () => platform };
}
