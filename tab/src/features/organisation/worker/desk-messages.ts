import type { ImportPart } from '@samenhang/shared/api/organisation';
import type { ColumnRole } from '@samenhang/shared/api/settings-words';
import type { Column } from '@samenhang/shared/organisation/columns';
import type { TextFault } from '@samenhang/shared/organisation/decode-text';
import type { FaultFileWords } from '@samenhang/shared/organisation/fault-file';
import type { KnownUnit } from '@samenhang/shared/organisation/known-units';
import type { Choices, Organised } from '@samenhang/shared/organisation/organise';
import type { faultCounts, ReadingFault } from '@samenhang/shared/organisation/reading-faults';
import type { CsvChoices } from '@samenhang/shared/organisation/separate-text';
import type { Separator } from '@samenhang/shared/organisation/separators';
import type { TableFault } from '@samenhang/shared/organisation/table';
import type { TextEncoding } from '@samenhang/shared/organisation/text-encodings';

/** What a person says of a file; what is not said is found out. */
export interface FileChoices extends CsvChoices {
  /** Of a workbook; the first unless told otherwise. */
  readonly sheet?: string;
}

/** Why a file brought nothing. */
export type FileFault =
  | Exclude<TextFault, { readonly code: 'not_text' }>
  | TableFault
  | { readonly code: 'locked_workbook' | 'pdf' | 'binary' | 'workbook_broken' }
  /** More than 20 MB, or more than 400 MB once it is inflated. */
  | { readonly code: 'too_large' | 'inflates_too_much' }
  /** Something stands so far from the rest that it cannot be read; the furthest cell. */
  | { readonly code: 'sheet_too_large'; readonly cell: string }
  /** It has no object ids, and so is not the list of users that Entra gives. */
  | { readonly code: 'no_object_ids' };

/** How the letters of a text file were read, or which sheet of a workbook. */
export type ReadAs =
  | {
      readonly kind: 'text';
      readonly encoding: TextEncoding;
      readonly encodingAssumed: boolean;
      readonly separator: Separator;
      readonly separatorAssumed: boolean;
    }
  | { readonly kind: 'workbook'; readonly sheets: readonly string[]; readonly sheet: string };

/** What a file is, with as little of it as a page shows. */
export interface FileSummary {
  readonly readAs: ReadAs;
  readonly rows: number;
  readonly above: number;
  readonly repeated: number;
  readonly columns: readonly Column[];
  /** The first rows, cut; columns that must not be read are blank. */
  readonly first: readonly (readonly string[])[];
  /** It looks like Entra's own list of users. */
  readonly isUserList: boolean;
}

export interface CheckSummary {
  readonly units: number;
  readonly people: number;
  readonly parts: number;
  readonly leftOut: number;
  /** A top of ours stands over the units of the file. */
  readonly topAdded: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly counts: ReturnType<typeof faultCounts>;
  /** The first 200, those that stop the import before the others. */
  readonly first: readonly ReadingFault[];
  /** The rows of a spreadsheet by the lines of these, where the two differ. */
  readonly rows: ReadonlyMap<number, number>;
  readonly needsKnownPeople: boolean;
  readonly unsaid: Organised['unsaid'];
  readonly zeros: { readonly count: number; readonly from: string; readonly to: string } | null;
}

/** What the desk is asked, and what it answers; the file itself stays with it. */
export interface DeskCalls {
  readFile: {
    readonly asked: {
      readonly file: Blob;
      readonly choices: FileChoices;
      readonly remembered: Readonly<Record<string, ColumnRole>>;
    };
    readonly answer: FileSummary | FileFault;
  };
  readKnown: {
    readonly asked: { readonly file: Blob };
    readonly answer: { readonly count: number } | FileFault;
  };
  forgetKnown: { readonly asked: null; readonly answer: null };
  check: {
    readonly asked: {
      readonly columns: readonly Column[];
      readonly choices: Choices;
      readonly today: readonly KnownUnit[];
    };
    readonly answer: CheckSummary;
  };
  faultFile: { readonly asked: FaultFileWords; readonly answer: Blob };
  part: { readonly asked: number; readonly answer: ImportPart };
  /** What people are called, by object id, as far as the files here say. */
  names: { readonly asked: readonly string[]; readonly answer: Readonly<Record<string, string>> };
}

export type DeskCall = keyof DeskCalls;
