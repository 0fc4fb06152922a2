import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Stopwatch } from '../../ports/clock.ts';
import type { KeyWrap } from '../../ports/key-wrap.ts';
import type { Cycle, Launch } from '../../repositories/cycle.ts';
import type { cyclesRepository } from '../../repositories/cycles-table.ts';
import { type CycleSealer, createCycleSealer } from '../../sealing/cycle-sealer.ts';
import { keyNameOf } from '../../sealing/key-name.ts';
import { rememberMost } from './remember-most.ts';

/** A cycle people were invited to, with what reading and writing their answers takes. */
export interface LaunchedCycle {
  readonly tenant: string;
  readonly cycle: Cycle;
  readonly launch: Launch;
  readonly instrument: Instrument;
  readonly sealer: CycleSealer;
}

/**
 * `not_found`: no such cycle. `not_open`: not launched yet, or over. `key_gone`: its key is not there, or
 * is not the one it was launched with, so that nobody can read its answers.
 */
export type LaunchedCycleError = 'not_found' | 'not_open' | 'key_gone';

export interface LaunchedCycles {
  find(tenant: string, id: string): Promise<Result<LaunchedCycle, LaunchedCycleError>>;
  /** To be called when a write finds that the cycle is no longer what it was. */
  forget(tenant: string, id: string): void;
}

/** How long an instance may go on with what it read of an open cycle, unwrapped key included. */
const REMEMBERED_MS = 60_000;
const MOST_REMEMBERED = 200;

interface Deps {
  readonly cycles: ReturnType<typeof cyclesRepository>;
  readonly keyWrap: KeyWrap;
  readonly stopwatch: Stopwatch;
}

/**
 * Open cycles, remembered for a minute so that a write need not read cycle, rules and key again.
 * What is remembered may be stale; the fence in the store has the last word on every write.
 */
export function launchedCycles(deps: Deps): LaunchedCycles {
  const remembered = rememberMost<{ until: number; found: LaunchedCycle }>(MOST_REMEMBERED);
  const nameOf = (tenant: string, id: string) => keyNameOf(tenant, id);
  const forgetExpired = (now: number) => {
    for (const [name, { until }] of remembered.entries()) {
      if (until <= now) remembered.forget(name);
    }
  };
  return {
    find: async (tenant, id) => {
      const now = deps.stopwatch();
      forgetExpired(now);
      const known = remembered.get(nameOf(tenant, id));
      if (known !== undefined) return ok(known.found);
      const found = await load(deps, tenant, id);
      if (found.ok && found.value.cycle.state === 'open') {
        remembered.set(nameOf(tenant, id), { until: now + REMEMBERED_MS, found: found.value });
      }
      return found;
    },
    forget: (tenant, id) => {
      remembered.forget(nameOf(tenant, id));
    },
  };
}

async function load(
  { cycles, keyWrap }: Deps,
  tenant: string,
  id: string,
): Promise<Result<LaunchedCycle, LaunchedCycleError>> {
  const stored = await cycles.find(tenant, id);
  if (stored === undefined) return err('not_found');
  const { cycle } = stored;
  const wrapped = cycle.launch?.wrappedDataKey;
  if (cycle.launch === undefined || wrapped === undefined) return err('not_open');
  const dataKey = await keyWrap.unwrap(keyNameOf(tenant, id), wrapped);
  if (!dataKey.ok) return err('key_gone');
  const instrument = findInstrument(cycle.instrumentVersion);
  if (instrument === undefined) throw new Error(`no instrument ${cycle.instrumentVersion}`);
  const sealer = createCycleSealer(tenant, id, dataKey.value);
  return ok({ tenant, cycle, launch: cycle.launch, instrument, sealer });
}
