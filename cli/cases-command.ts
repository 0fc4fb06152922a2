import { parseArgs } from 'node:util';
import type * as z from 'zod';
import { readJsonFile } from './json-file.ts';

/**
 * A command that answers a file of cases with one line of JSON. What is wrong with the file, or with how
 * the command was called, goes to standard error; the exit code is then 2.
 */
export function casesCommand<Cases>(
  name: string,
  schema: z.ZodType<Cases>,
  answer: (cases: Cases) => object,
): void {
  const file = casesFile();
  const cases = file === undefined ? undefined : readJsonFile(file, schema);
  if (cases?.ok) process.stdout.write(`${JSON.stringify(answer(cases.value))}\n`);
  else {
    const usage = `Use: npm run -s ${name} -- --cases FILE.json`;
    process.stderr.write(`${cases?.error ?? usage}\n`);
    process.exitCode = 2;
  }
}

function casesFile(): string | undefined {
  try {
    return parseArgs({ options: { cases: { type: 'string' } } }).values.cases;
  } catch {
    return undefined;
  }
}
