import type { Instrument } from '@samenhang/shared/instruments/schema';
import { instrumentSchema } from '@samenhang/shared/instruments/structure';
import { instrument } from '../instrument.ts';

/** A change to a bank; what it returns does not matter. */
export type Change = (bank: Instrument) => unknown;

/** What is wrong with the published bank after a change, as `path: message`. */
export function faultsAfter(change: Change): string[] {
  const bank = structuredClone(instrument);
  change(bank);
  return faultsOf(bank);
}

export function faultsOf(bank: unknown): string[] {
  const { error } = instrumentSchema.safeParse(bank);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
