// `npm run -s plan-release -- --cases FILE.json`: which units and role views may be published.
import { parseArgs } from 'node:util';
import { readJsonFile } from './json-file.ts';
import { answerReleaseCases, releaseCasesSchema } from './release-cases.ts';

const USAGE = 'Use: npm run -s plan-release -- --cases FILE.json';

const file = casesFile();
const cases = file === undefined ? undefined : readJsonFile(file, releaseCasesSchema);
if (cases?.ok) process.stdout.write(`${JSON.stringify(answerReleaseCases(cases.value))}\n`);
else {
  process.stderr.write(`${cases?.error ?? USAGE}\n`);
  process.exitCode = 2;
}

function casesFile(): string | undefined {
  try {
    return parseArgs({ options: { cases: { type: 'string' } } }).values.cases;
  } catch {
    return undefined;
  }
}
