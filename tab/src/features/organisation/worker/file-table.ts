import { otherFile } from '@samenhang/shared/organisation/other-files';
import { MOST_ROWS, type Table, tableOf } from '@samenhang/shared/organisation/table';
import { readTextTable } from '@samenhang/shared/organisation/text-table';
import type { FileChoices, FileFault, ReadAs } from './desk-messages.ts';

const LARGEST_FILE = 20 * 2 ** 20;

export interface FileTable extends Table {
  readonly readAs: ReadAs;
}

/** The table in a file, be it a text or a workbook. */
export async function fileTable(file: Blob, choices: FileChoices): Promise<FileTable | FileFault> {
  if (file.size > LARGEST_FILE) return { code: 'too_large' };
  const buffer = await file.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  const kind = otherFile(bytes);
  if (kind === 'workbook') return sheetTable(buffer, bytes, choices.sheet);
  if (kind !== null) return { code: kind };
  const table = readTextTable(bytes, choices);
  if (!table.ok) {
    const { error } = table;
    return error.code === 'not_text' ? { code: 'binary' } : error;
  }
  const { read, separator, separatorAssumed, separatorNamed: _, ...rest } = table.value;
  const { encoding, assumed: encodingAssumed } = read;
  const readAs = { kind: 'text', encoding, encodingAssumed, separator, separatorAssumed } as const;
  return { ...rest, readAs };
}

async function sheetTable(
  buffer: ArrayBuffer,
  bytes: Uint8Array,
  wanted: string | undefined,
): Promise<FileTable | FileFault> {
  // Loaded when somebody brings a workbook; a connection that is gone is not the workbook's fault.
  const { workbookFault, workbookRows } = await import('./workbook-rows.ts');
  const fault = workbookFault(bytes, MOST_ROWS);
  if (fault !== null) return fault;
  const sheets = await workbookRows(buffer).catch(() => []);
  const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[0];
  if (sheet === undefined) return { code: 'workbook_broken' };
  const table = tableOf(sheet.rows);
  if (!table.ok) return table.error;
  const names = sheets.map(({ name }) => name);
  return { ...table.value, readAs: { kind: 'workbook', sheets: names, sheet: sheet.name } };
}
