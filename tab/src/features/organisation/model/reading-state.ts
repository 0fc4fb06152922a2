import type { Column } from '@samenhang/shared/organisation/columns';
import type { Choices } from '@samenhang/shared/organisation/organise';
import type { CheckSummary, FileChoices, FileFault, FileSummary } from '../worker/desk-messages.ts';

/** Why a file brought nothing, or why it could not be read at all here. */
type Unread = FileFault | { readonly code: 'unloaded' };

export interface Refused {
  readonly name: string;
  readonly why: Unread;
}

/** A file that somebody gave, with what they say of it. */
export interface Given {
  readonly name: string;
  readonly file: Blob;
  readonly choices: FileChoices;
}

/** A file that was not read; it is kept, as it may only have to be read otherwise. */
export interface RefusedFile extends Refused {
  readonly given: Given;
}

/** A file on the desk. */
export interface OnDesk extends Given {
  readonly summary: FileSummary;
}

export interface ReadingState {
  readonly busy: boolean;
  readonly read: OnDesk | null;
  readonly unread: RefusedFile | null;
  readonly columns: readonly Column[];
  /** Entra's file. */
  readonly known: { readonly name: string; readonly count: number } | null;
  readonly knownUnread: Refused | null;
  readonly choices: Choices;
  /** Counts what a check is made of; it is `checked` as long as that is the same. */
  readonly stand: number;
  readonly checked: CheckSummary | null;
}

export function nothingRead(rootName: string): ReadingState {
  return {
    ...{ busy: false, read: null, unread: null, columns: [], known: null, knownUnread: null },
    ...{ stand: 0, checked: null },
    choices: { withoutUnit: 'fault', unknownPeople: 'fault', padNumbers: false, rootName },
  };
}

/** With something changed that has to be checked again. */
export function changed(state: ReadingState, part: Partial<ReadingState>): ReadingState {
  return { ...state, ...part, checked: null, stand: state.stand + 1 };
}
