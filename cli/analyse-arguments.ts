import { parseArgs } from 'node:util';

/** What `analyse` is asked to do. */
export interface AnalyseArguments {
  readonly responses: string;
  readonly later: string | undefined;
  readonly pool: string | undefined;
  /** Scores, in points, whose place in the pool is asked for. */
  readonly targets: readonly number[];
}

/** The arguments are not those of the command. */
export class UsageFault extends Error {}

const USAGE =
  'usage: npm run -s analyse -- --responses FILE.csv [--later FILE.csv] [--pool FILE.csv] [--targets 40,52.3]';

/** @throws UsageFault with a message that shows the usage. */
export function parseArguments(args: readonly string[]): AnalyseArguments {
  const { responses, later, pool, targets } = optionsOf(args);
  if (responses === undefined) throw usage('--responses is missing');
  if (targets !== undefined && pool === undefined) throw usage('--targets needs --pool');
  return { responses, later, pool, targets: parseTargets(targets) };
}

function optionsOf(args: readonly string[]) {
  const options = {
    responses: { type: 'string' },
    later: { type: 'string' },
    pool: { type: 'string' },
    targets: { type: 'string' },
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

const usage = (what: string) => new UsageFault(`${what}\n${USAGE}`);
