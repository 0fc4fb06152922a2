import { AzureFault } from './azure-fault.ts';

/** The arguments are not those of the command; the message says why, and shows the usage. */
export class UsageFault extends Error {
  constructor(what: string, usage: string) {
    super(`${what}\n${usage}`);
  }
}

/**
 * Runs a command that asks Azure or Graph: its exit code is what it returns, or 2 for wrong arguments and 1
 * for what could not be done, each with a sentence on the error stream.
 */
export async function azureCommand(run: (args: readonly string[]) => Promise<number>) {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageFault || error instanceof AzureFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof UsageFault ? 2 : 1;
  }
}

export const printLine = (text: string) => void process.stdout.write(`${text}\n`);
