import { MOST_PICKS } from '@samenhang/shared/api/limits';
import type { Picks } from '@samenhang/shared/api/picks';
import { useCallback, useEffect, useState } from 'react';
import type { Reply } from '../../../lib/api-client.ts';
import { useBackend } from '../../../lib/backend.ts';
import { type Fault, isProblem } from '../../../lib/fault.ts';
import { readPicks, savePicks } from '../api/picks.ts';

export interface Chosen {
  readonly items: readonly string[];
  /** Whether this person may choose. */
  readonly mayChange: boolean;
  /** Whether three are chosen, so that another takes the place of one. */
  readonly full: boolean;
  readonly saving: boolean;
  /** Somebody else chose at the same time: what they chose is shown. */
  readonly overtaken: boolean;
  readonly fault: Fault | null;
  toggle(id: string): void;
  /** Reads again what is stored. */
  again(): void;
}

const NOTHING: Picks = { items: [] };

interface Unit {
  readonly cycle: string;
  readonly unit: string;
  readonly mayChange: boolean;
}

/** A unit's choice, kept at once whenever it changes. */
export function usePicks({ cycle, unit, mayChange }: Unit): Chosen {
  const backend = useBackend();
  const [stored, setStored] = useState({ picks: NOTHING, etag: null as string | null });
  const [saving, setSaving] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const take = useCallback((reply: Reply<Picks>) => {
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setStored({ picks: reply.body, etag: reply.etag });
  }, []);
  const again = useCallback(
    () => void readPicks(backend, { cycle, unit }).then(take),
    [backend, cycle, unit, take],
  );
  useEffect(again, [again]);

  const { items } = stored.picks;
  const change = async (next: readonly string[]) => {
    setSaving(true);
    setFault(null);
    const saved = await savePicks(backend, { cycle, unit }, next, stored.etag);
    const late = !saved.ok && isProblem(saved.fault, 'etag_mismatch');
    setOvertaken(late);
    if (saved.ok) setStored({ picks: saved.body, etag: saved.etag });
    else if (late) take(await readPicks(backend, { cycle, unit }));
    else setFault(saved.fault);
    setSaving(false);
  };
  return {
    items,
    mayChange,
    full: items.length >= MOST_PICKS,
    saving,
    overtaken,
    fault,
    again,
    toggle: (id) =>
      void change(items.includes(id) ? items.filter((one) => one !== id) : [...items, id]),
  };
}
