import { ok, type Result } from '../result.ts';
import { csvRows } from './csv-rows.ts';
import type { TextFault } from './decode-text.ts';
import { type CsvChoices, type SeparatedText, separateText } from './separate-text.ts';
import { type Table, type TableFault, tableOf } from './table.ts';
import { tableSeparator } from './table-separator.ts';

export interface TextTable extends Table, Omit<SeparatedText, 'text'> {}

/**
 * The table in a text file as people have it: in any encoding and with any separator that Excel
 * writes, with a title above its header or the header twice. All faults at once, by their lines.
 */
export function readTextTable(
  bytes: Uint8Array,
  choices: CsvChoices = {},
): Result<TextTable, TextFault | TableFault> {
  const separated = separateText(bytes, choices, tableSeparator);
  if (!separated.ok) return separated;
  const { text, ...how } = separated.value;
  const table = tableOf(csvRows(text, how.separator), how.separatorNamed ? 1 : 0);
  if (!table.ok) return table;
  return ok({ ...table.value, ...how });
}
