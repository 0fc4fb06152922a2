import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { AzureFault } from './azure-fault.ts';

/** What a token opens, as the Azure command line names it. */
export type AzureResource = 'ms-graph' | 'arm';

const NAMES: Readonly<Record<AzureResource, string>> = {
  'ms-graph': 'Microsoft Graph',
  arm: 'Azure',
};

const signInSchema = z.object({
  accessToken: z.string().min(1),
  tenant: z.string().min(1),
  /** Absent where whoever is signed in has none. */
  subscription: z.string().optional(),
});
export type AzureSignIn = z.infer<typeof signInSchema>;

/**
 * A token of whoever is signed in to the Azure command line, with the tenant and subscription that it is of;
 * it is kept nowhere.
 * @param subscription whose tenant is asked; the current one of `az` unless given.
 * @throws AzureFault where there is no such command, or nobody is signed in.
 * @see https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
 */
export async function azureSignIn(
  resource: AzureResource,
  subscription?: string,
): Promise<AzureSignIn> {
  const of = subscription === undefined ? [] : ['--subscription', subscription];
  const args = ['account', 'get-access-token', '--resource-type', resource, ...of, '-o', 'json'];
  const options = { timeout: 60_000, shell: process.platform === 'win32' };
  const { stdout } = await promisify(execFile)('az', args, options).catch((error: unknown) => {
    throw new AzureFault(whyNot(error, resource, subscription));
  });
  const signIn = signInSchema.safeParse(jsonOf(stdout));
  if (signIn.success) return signIn.data;
  throw new AzureFault(
    'The Azure command line answered `az account get-access-token` with something that is no token. Update it with `az upgrade`, and run this again.',
  );
}

function whyNot(error: unknown, resource: AzureResource, subscription: string | undefined) {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (isMissing)
    return 'The Azure command line, az, is not installed. Install it, or do by hand what docs/deploy.md says.';
  const of = subscription === undefined ? '' : ` of subscription ${subscription}`;
  const look =
    subscription === undefined ? '' : ' `az account list` shows the subscriptions that you have.';
  return `The Azure command line gave no token for ${NAMES[resource]}${of}. Sign in with \`az login\`, and run this again.${look}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
