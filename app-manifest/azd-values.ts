import { execFileSync } from 'node:child_process';
import { parseEnv } from 'node:util';

/**
 * The values of azd's current environment, such as the client id and the host of what it deployed.
 * @throws Error where there is no azd, or no environment.
 * @see https://learn.microsoft.com/azure/developer/azure-developer-cli/reference#azd-env-get-values
 */
export function azdValues(): Readonly<Record<string, string | undefined>> {
  const shell = process.platform === 'win32';
  try {
    return parseEnv(execFileSync('azd', ['env', 'get-values'], { encoding: 'utf8', shell }));
  } catch {
    throw new Error(
      'azd gave no values. Install it and choose an environment by `azd env select`, or set the variables yourself.',
    );
  }
}
