import { parseArgs } from 'node:util';
import type { CsvChoices } from '@samenhang/shared/organisation/separate-text';
import { SEPARATORS } from '@samenhang/shared/organisation/separators';
import { TEXT_ENCODINGS } from '@samenhang/shared/organisation/text-encodings';
import { SEPARATOR_NAMES } from './reading-names.ts';

/** What `analyse` is asked to do. */
export interface AnalyseArguments {
  readonly responses: string;
  readonly later: string | undefined;
  readonly pool: string | undefined;
  /** Scores, in points, whose place in the pool is asked for. */
  readonly targets: readonly number[];
  /** What is said of all files, in place of what is found in them. */
  readonly choices: CsvChoices;
}

/** The arguments are not those of the command. */
export class UsageFault extends Error {}

const USAGE =
  'usage: npm run -s analyse -- --responses FILE.csv [--later FILE.csv] [--pool FILE.csv] [--targets 40,52.3] [--encoding NAME] [--separator NAME]';

const NAMES_OF_SEPARATORS = Object.values(SEPARATOR_NAMES);

const HELP = `${USAGE}

  --responses  the responses of one round: one row per respondent, columns as in
               tests/oracle/responses.csv
  --later      the responses of the round after it, for the trend
  --pool       the scores of other organisations: org, n, mean, sd
  --targets    scores from 0 to 100 whose place in the pool is asked for
  --encoding   of all files, where what is found is wrong:
               ${TEXT_ENCODINGS.join(', ')}
  --separator  of all files, likewise: ${NAMES_OF_SEPARATORS.join(', ')}

The report is JSON; its key "files" says how each file was read. cli/README.md says what is read
and what is refused.`;

/**
 * What is asked, or the help where that is asked.
 * @throws UsageFault with a message that shows the usage.
 */
export function parseArguments(args: readonly string[]): AnalyseArguments | string {
  const { help, responses, later, pool, targets, encoding, separator } = optionsOf(args);
  if (help === true) return HELP;
  if (responses === undefined) throw usage('--responses is missing');
  if (targets !== undefined && pool === undefined) throw usage('--targets needs --pool');
  const choices = { encoding: parseEncoding(encoding), separator: parseSeparator(separator) };
  return { responses, later, pool, targets: parseTargets(targets), choices };
}

function optionsOf(args: readonly string[]) {
  const options = {
    help: { type: 'boolean' },
    responses: { type: 'string' },
    later: { type: 'string' },
    pool: { type: 'string' },
    targets: { type: 'string' },
    encoding: { type: 'string' },
    separator: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function parseTargets(text: string | undefined): number[] {
  return (text?.split(',') ?? []).map((part) => {
    const score = part.trim() === '' ? Number.NaN : Number(part);
    if (!(score >= 0 && score <= 100))
      throw usage(`--targets: "${part}" is no score from 0 to 100`);
    return score;
  });
}

function parseEncoding(name: string | undefined): CsvChoices['encoding'] {
  const found = TEXT_ENCODINGS.find((known) => known === name?.toLowerCase());
  if (found !== undefined || name === undefined) return found;
  throw usage(`--encoding: "${name}" is none of ${TEXT_ENCODINGS.join(', ')}`);
}

function parseSeparator(name: string | undefined): CsvChoices['separator'] {
  const found = SEPARATORS.find((known) => known === name || SEPARATOR_NAMES[known] === name);
  if (found !== undefined || name === undefined) return found;
  throw usage(`--separator: "${name}" is none of ${NAMES_OF_SEPARATORS.join(', ')}`);
}

const usage = (what: string) => new UsageFault(`${what}\n${USAGE}`);
