import type { ColumnRole } from '@samenhang/shared/api/settings-words';
import { withRole } from '@samenhang/shared/organisation/columns';
import type { KnownUnit } from '@samenhang/shared/organisation/known-units';
import type { Choices } from '@samenhang/shared/organisation/organise';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Backend, useBackend } from '../../../lib/backend.ts';
import { recallColumns } from '../api/column-memory.ts';
import {
  changed,
  type Given,
  nothingRead,
  type ReadingState,
  type Refused,
} from '../model/reading-state.ts';
import type { FileChoices } from '../worker/desk-messages.ts';
import type { Desk } from '../worker/open-desk.ts';
import { useDesk } from './use-desk.ts';

export interface Reading extends ReadingState {
  readonly desk: () => Desk;
  readFile(name: string, file: Blob, choices?: FileChoices): void;
  readKnown(name: string, file: Blob): void;
  forgetKnown(): void;
  mapColumn(place: number, role: ColumnRole): void;
  choose(choices: Partial<Choices>): void;
}

/** What an answer of the desk makes of what is known. */
type Change = (state: ReadingState) => ReadingState;
type Ask = (act: () => Promise<Change>, broken: Change) => void;

/** HR's file on a desk of its own: read, mapped, and checked again after every change. */
export function useReading(rootName: string, today: readonly KnownUnit[]): Reading {
  const backend = useBackend();
  const desk = useDesk();
  const [state, setState] = useState(() => nothingRead(rootName));
  const newest = useRef(0);
  const ask = useCallback<Ask>((act, broken) => {
    newest.current += 1;
    const mine = newest.current;
    setState((before) => ({ ...before, busy: true }));
    void act()
      .catch(() => broken)
      .then((change) => {
        // An answer that was overtaken is dropped.
        if (mine === newest.current) setState((before) => ({ ...change(before), busy: false }));
      });
  }, []);
  useChecking(state, today, ask, desk);
  return {
    ...state,
    desk,
    readFile: (name, file, choices = {}) => {
      const given = { name, file, choices };
      ask(() => readOn(desk(), backend, given), refusing(given));
    },
    readKnown: (name, file) => ask(() => readKnownOn(desk(), name, file), refusingKnown(name)),
    forgetKnown: () =>
      ask(
        async () => {
          await desk().ask('forgetKnown', null);
          return (before) => changed(before, { known: null, knownUnread: null });
        },
        (before) => before,
      ),
    mapColumn: (place, role) =>
      setState((before) => changed(before, { columns: withRole(before.columns, place, role) })),
    choose: (choices) =>
      setState((before) => changed(before, { choices: { ...before.choices, ...choices } })),
  };
}

const UNLOADED = { code: 'unloaded' } as const;

const refusing =
  (given: Given, why: Refused['why'] = UNLOADED): Change =>
  (before) =>
    changed(before, { unread: { name: given.name, why, given }, read: null });

const refusingKnown =
  (name: string, why: Refused['why'] = UNLOADED): Change =>
  (before) => ({ ...before, knownUnread: { name, why } });

async function readOn(desk: Desk, backend: Backend, given: Given): Promise<Change> {
  const remembered = await recallColumns(backend);
  const { file, choices } = given;
  const summary = await desk.ask('readFile', { file, choices, remembered });
  if ('code' in summary) return refusing(given, summary);
  const { columns } = summary;
  return (before) => changed(before, { read: { ...given, summary }, unread: null, columns });
}

async function readKnownOn(desk: Desk, name: string, file: Blob): Promise<Change> {
  const answer = await desk.ask('readKnown', { file });
  if ('code' in answer) return refusingKnown(name, answer);
  const known = { name, count: answer.count };
  return (before) => changed(before, { known, knownUnread: null });
}

/** Checks again whenever something changed that a check is made of. */
function useChecking(
  state: ReadingState,
  today: readonly KnownUnit[],
  ask: Ask,
  desk: () => Desk,
): void {
  const { read, columns, choices, stand, checked } = state;
  const given = checked === null ? read : null;
  useEffect(() => {
    if (given === null) return;
    ask(async () => {
      const summary = await desk().ask('check', { columns, choices, today });
      return (before) => (before.stand === stand ? { ...before, checked: summary } : before);
    }, refusing(given));
  }, [given, columns, choices, stand, today, ask, desk]);
}
