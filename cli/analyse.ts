// `npm run -s analyse`: what the engine makes of a CSV of responses, as JSON. The same functions
// make the results that the server releases, which are coarser: see docs/confidentiality.md.
import { findInstrument } from '@samenhang/shared/instruments/published';
import { parseArguments, UsageFault } from './analyse-arguments.ts';
import { InputFault } from './input-fault.ts';
import { readPool } from './read-pool.ts';
import { reportOf } from './report/report.ts';
import { tallyGroups } from './tally-groups.ts';

const INSTRUMENT = '1.0.0';

async function analyse(args: readonly string[]): Promise<string> {
  const { responses, later, pool, targets } = parseArguments(args);
  const instrument = findInstrument(INSTRUMENT);
  if (instrument === undefined) throw new Error(`no question bank ${INSTRUMENT}`);
  const report = reportOf({
    instrument,
    groups: await tallyGroups(responses, instrument),
    later: later === undefined ? null : await tallyGroups(later, instrument),
    pool: pool === undefined ? null : await readPool(pool),
    targets,
  });
  return JSON.stringify(report, null, 2);
}

try {
  process.stdout.write(`${await analyse(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof InputFault || error instanceof UsageFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
