import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AzureFault } from './azure-fault.ts';

/**
 * Has azd keep a value in its current environment, for the parameters of the templates.
 * @throws AzureFault where there is no azd, or no environment.
 * @see https://learn.microsoft.com/azure/developer/azure-developer-cli/reference#azd-env-set
 */
export async function setInAzd(name: string, value: string): Promise<void> {
  const options = { timeout: 60_000, shell: process.platform === 'win32' };
  try {
    await promisify(execFile)('azd', ['env', 'set', name, value], options);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const why = isMissing ? 'azd is not installed' : 'azd has no environment here';
    throw new AzureFault(
      `${name} is ${value}, and was not set: ${why}. Set it by hand: azd env set ${name} ${value}`,
    );
  }
}
