import { MOST_PICKS } from '@samenhang/shared/api/limits';
import type { PicksView } from '@samenhang/shared/api/picks';
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

const NOTHING: PicksView = { items: [], mayChange: false };

/** What a unit takes along, kept at once whenever it changes. */
export function usePicks(cycle: string, unit: string): Chosen {
  const backend = useBackend();
  const [stored, setStored] = useState({ view: NOTHING, etag: null as string | null });
  const [saving, setSaving] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const take = useCallback((reply: Reply<PicksView>) => {
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setStored({ view: reply.body, etag: reply.etag });
  }, []);
  const again = useCallback(
    () => void readPicks(backend, { cycle, unit }).then(take),
    [backend, cycle, unit, take],
  );
  useEffect(again, [again]);

  const { items, mayChange } = stored.view;
  const change = async (next: readonly string[]) => {
    setSaving(true);
    setFault(null);
    const saved = await savePicks(backend, { cycle, unit }, next, stored.etag);
    const late = !saved.ok && isProblem(saved.fault, 'etag_mismatch');
    setOvertaken(late);
    if (saved.ok) setStored({ view: { ...saved.body, mayChange }, etag: saved.etag });
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
