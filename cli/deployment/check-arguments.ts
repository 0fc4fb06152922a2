import { parseArgs } from 'node:util';
import { GUID } from '@samenhang/shared/identifiers';

export interface CheckWish {
  /** Without a slash at the end. */
  readonly url: string;
  /** `undefined` where only what anybody sees is looked at. */
  readonly deep:
    | { readonly token: string }
    | { readonly tenant: string; readonly clientId: string }
    | undefined;
  readonly keyDestruction: string | undefined;
}

const USAGE = `usage: npm run -s check-deployment -- https://HOST [--deep] [--tenant ID] [--client ID]

Says in sentences whether a deployment works, and what to do where it does not. Ends with 0 where all is
well, with 1 where something is not.

  --deep         signs you in, and has the app try each table, key right, queue and permission by itself;
                 takes the role Assessment.Technical
  --tenant ID    where you sign in; else the first of SAMENHANG_TENANTS
  --client ID    of the registration; else SAMENHANG_CLIENT_ID

SAMENHANG_TOKEN, where it is set, is taken in place of signing in.
`;

/** What was given is not what the command takes; its message is for the person at the terminal. */
export class CheckUsage extends Error {
  constructor(why: string) {
    super(`${why}\n\n${USAGE}`);
  }
}

/** @returns the usage itself where it is asked for. @throws CheckUsage */
export function parseCheck(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CheckWish | string {
  const { values, positionals } = parsed(args);
  if (values.help === true) return USAGE;
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0)
    throw new CheckUsage('Give one address: https://HOST.');
  const { SAMENHANG_KEY_DESTRUCTION: keyDestruction } = environment;
  const url = parsedUrl(address);
  const deep = values.deep === true ? parsedDeep(values, environment) : undefined;
  return { url, deep, keyDestruction };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        deep: { type: 'boolean' },
        tenant: { type: 'string' },
        client: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new CheckUsage(error instanceof Error ? error.message : String(error));
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

function parsedUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === 'https:' || LOOPBACK.has(url?.hostname ?? '');
  if (url === undefined || !isSafe || url.pathname !== '/')
    throw new CheckUsage(
      `${address} is no address of a deployment, such as https://samenhang.example.org.`,
    );
  return url.origin;
}

function parsedDeep(
  given: { readonly tenant?: string | undefined; readonly client?: string | undefined },
  {
    SAMENHANG_TOKEN,
    SAMENHANG_TENANTS,
    SAMENHANG_CLIENT_ID,
  }: Readonly<Record<string, string | undefined>>,
): NonNullable<CheckWish['deep']> {
  if (SAMENHANG_TOKEN !== undefined) return { token: SAMENHANG_TOKEN };
  const tenant = given.tenant ?? SAMENHANG_TENANTS?.split(',')[0]?.trim() ?? '';
  const clientId = given.client ?? SAMENHANG_CLIENT_ID ?? '';
  if (!GUID.test(tenant)) throw new CheckUsage('--deep takes --tenant, the GUID of your tenant.');
  if (!GUID.test(clientId))
    throw new CheckUsage('--deep takes --client, which npm run register says.');
  return { tenant, clientId };
}
