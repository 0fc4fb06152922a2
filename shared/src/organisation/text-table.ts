import { ok, type Result } from '../result.ts';
import type { CsvChoices } from './csv-file.ts';
import { csvRows, type Separator } from './csv-rows.ts';
import { type DecodedText, decodeText, type TextFault } from './decode-text.ts';
import { separatorLine } from './find-separator.ts';
import { type Table, type TableFault, tableOf } from './table.ts';
import { tableSeparator } from './table-separator.ts';

export interface TextTable extends Table {
  readonly read: Omit<DecodedText, 'text'>;
  readonly separator: Separator;
  readonly separatorAssumed: boolean;
}

/**
 * The table in a text file as people have it: in any encoding and with any separator that Excel
 * writes, with a title above its header or the header twice. All faults at once, by their lines.
 */
export function readTextTable(
  bytes: Uint8Array,
  choices: CsvChoices = {},
): Result<TextTable, TextFault | TableFault> {
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded.ok) return decoded;
  const { text: whole, ...read } = decoded.value;
  const named = separatorLine(whole);
  const text = whole.slice(named?.length ?? 0);
  const said = choices.separator ?? named?.separator;
  const { separator, assumed } =
    said === undefined ? tableSeparator(text) : { separator: said, assumed: false };
  const table = tableOf(csvRows(text, separator));
  if (!table.ok) return table;
  return ok({ ...table.value, read, separator, separatorAssumed: assumed });
}
