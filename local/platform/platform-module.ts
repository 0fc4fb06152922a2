import type { Directory } from '@samenhang/functions/ports/directory';
import type { Issuer } from '@samenhang/functions/ports/issuer';
import type { Platform, PlatformModule, Settings } from '@samenhang/functions/ports/platform';
import type { LocalPlatform } from './local-platform.ts';

/**
 * What the application bundle finds under `@samenhang/platform` on a laptop: one platform, however
 * often it is opened, so that a process has one store.
 */
export function localPlatformModule(
  local: LocalPlatform,
  issuer: Issuer,
  settings: Settings,
  directory: Directory,
): PlatformModule {
  const platform: Platform = { ...local, issuer, settings, directory };
  return { openPlatform: () => platform };
}
