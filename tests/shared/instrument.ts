import { findInstrument } from '@samenhang/shared/instruments/published';
import type { Instrument, Item } from '@samenhang/shared/instruments/schema';

/** The published bank these tests name statements of; its wording and balance never change. */
export const instrument = published('1.0.0');

/** The statement with that id. */
export function itemOf(bank: Instrument, id: string): Item {
  const found = bank.items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`no statement ${id}`);
  return found;
}

function published(version: string): Instrument {
  const found = findInstrument(version);
  if (found === undefined) throw new Error(`no bank ${version}`);
  return found;
}
