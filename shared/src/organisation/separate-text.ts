import { ok, type Result } from '../result.ts';
import { type DecodedText, decodeText, type TextFault } from './decode-text.ts';
import { type FoundSeparator, separatorLine } from './find-separator.ts';
import type { Separator } from './separators.ts';
import type { TextEncoding } from './text-encodings.ts';

/** What a person says of a file; what is not said is found out. */
export interface CsvChoices {
  readonly encoding?: TextEncoding | undefined;
  readonly separator?: Separator | undefined;
}

/** How a file was read, for the person to correct. */
export interface SeparatedText {
  readonly read: Omit<DecodedText, 'text'>;
  readonly separator: Separator;
  readonly separatorAssumed: boolean;
  /** Whether a line of the file names one; no spreadsheet shows that line. */
  readonly separatorNamed: boolean;
  /** The text without its `sep=` line. */
  readonly text: string;
}

/**
 * The text of a CSV file and its separator: the one that the person says, else the one that its
 * `sep=` line says, else the one that `find` finds in it.
 * @example
 * separateText(bytesOf('sep=;\nname;team\n'), {}, findSeparator)
 * → separator ';', not assumed, and the text '\nname;team\n'
 */
export function separateText(
  bytes: Uint8Array,
  choices: CsvChoices,
  find: (text: string) => FoundSeparator,
): Result<SeparatedText, TextFault> {
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded.ok) return decoded;
  const { text: whole, ...read } = decoded.value;
  const named = separatorLine(whole);
  const text = whole.slice(named?.length ?? 0);
  const said = choices.separator ?? named?.separator;
  const found = said === undefined ? find(text) : { separator: said, assumed: false };
  const { separator, assumed: separatorAssumed } = found;
  return ok({ read, separator, separatorAssumed, separatorNamed: named !== null, text });
}
