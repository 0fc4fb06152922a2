// `npm run -s analyse`: what the engine makes of a CSV of responses, as JSON. The same functions
// make the results that the server releases, which are coarser: see docs/confidentiality.md.
import { findInstrument } from '@samenhang/shared/instruments/published';
import { comparisonKey } from '@samenhang/shared/organisation/comparison-key';
import { visibleText } from '@samenhang/shared/organisation/visible-text';
import { parseArguments, UsageFault } from './analyse-arguments.ts';
import { InputFault } from './input-fault.ts';
import { readPool } from './read-pool.ts';
import { reportOf } from './report/report.ts';
import { tallyGroups } from './tally-groups.ts';

const INSTRUMENT = '1.0.0';

async function analyse(args: readonly string[]): Promise<string> {
  const asked = parseArguments(args);
  if (typeof asked === 'string') return asked;
  const instrument = findInstrument(INSTRUMENT);
  if (instrument === undefined) throw new Error(`no question bank ${INSTRUMENT}`);
  const reading = { choices: asked.choices, note: say };
  const groups = await tallyGroups(asked.responses, instrument, reading);
  const later =
    asked.later === undefined ? null : await tallyGroups(asked.later, instrument, reading);
  if (later !== null && comparisonKey(later.cycle) === comparisonKey(groups.cycle)) {
    const round = visibleText(later.cycle);
    say(`${asked.later}: is of round "${round}" too, so the trend compares a round with itself`);
  }
  const pool = asked.pool === undefined ? null : await readPool(asked.pool, reading);
  const report = reportOf({ instrument, groups, later, pool, targets: asked.targets });
  return JSON.stringify(report, null, 2);
}

const say = (text: string) => process.stderr.write(`${text}\n`);

try {
  process.stdout.write(`${await analyse(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof InputFault || error instanceof UsageFault)) throw error;
  say(error.message);
  process.exitCode = 2;
}
