import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { RegistrationFault } from './registration-fault.ts';

const ASK = ['account', 'get-access-token', '--resource-type', 'ms-graph', '-o', 'tsv'];
const SIGN_IN = 'Sign in with `az login`, and run this again.';

/**
 * A token of whoever is signed in to the Azure command line; it is kept nowhere.
 * @throws RegistrationFault where there is no such command, or nobody is signed in.
 */
export async function azureToken(): Promise<string> {
  const options = { timeout: 60_000, shell: process.platform === 'win32' };
  try {
    const asked = [...ASK, '--query', 'accessToken'];
    return (await promisify(execFile)('az', asked, options)).stdout.trim();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new RegistrationFault(
      isMissing
        ? 'The Azure command line, az, is not installed. Install it, or register by hand: docs/deploy.md.'
        : `The Azure command line gave no token for Microsoft Graph. ${SIGN_IN}`,
    );
  }
}
