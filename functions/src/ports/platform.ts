import type { Clock, Stopwatch } from './clock.ts';
import type { Directory } from './directory.ts';
import type { Issuer } from './issuer.ts';
import type { KeyWrap } from './key-wrap.ts';
import type { Notifier } from './notifier.ts';
import type { QueueProbe } from './queue-probe.ts';
import type { TableStore } from './table-store.ts';

/** What is settled by whoever runs the product, parsed once at the start. */
export interface Settings {
  /** Our own application (client) id: the `aud` of every token. A GUID in lower case. */
  readonly clientId: string;
  /** Client id of the managed identity by which that application signs in, where it does. */
  readonly identityClientId?: string | undefined;
  /** The tenants that may sign in. GUIDs in lower case. */
  readonly tenants: ReadonlySet<string>;
  /** Whether guests of a tenant may sign in. */
  readonly guests: 'refused' | 'allowed';
}

/**
 * All that differs between Azure and a laptop. The application is built against this alone; the
 * module `@samenhang/platform` brings it, one in the production package, another from `local/`.
 */
export interface Platform {
  readonly settings: Settings;
  readonly store: TableStore;
  readonly keyWrap: KeyWrap;
  readonly issuer: Issuer;
  /** Absent where this installation was given none. */
  readonly directory?: Directory;
  /** Absent where this installation sends nothing. */
  readonly notifier?: Notifier;
  /** Absent where the platform cannot tell. */
  readonly queues?: QueueProbe;
  readonly clock: Clock;
  /** Where absent, the process's own; a test brings another. */
  readonly stopwatch?: Stopwatch;
}

/** What the module `@samenhang/platform` exports. */
export interface PlatformModule {
  /** @throws Error that lists every setting that is missing or contradicts another. */
  openPlatform(): Platform;
}
