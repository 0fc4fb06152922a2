import { parseArgs } from 'node:util';
import { GUID } from '@samenhang/shared/identifiers';
import { UsageFault } from '../azure/azure-command.ts';

export interface CheckWish {
  /** Without a slash at the end. */
  readonly url: string;
  /** Whether it may take a while to come up. */
  readonly wait: boolean;
  /** `undefined` where only what anybody sees is looked at. */
  readonly deep:
    | { readonly token: string }
    | { readonly tenant: string; readonly clientId: string }
    | undefined;
}

const USAGE = `usage: npm run -s check-deployment -- https://HOST [--wait] [--deep] [--tenant ID] [--client ID]

Says in sentences whether a deployment works, and what to do where it does not. Ends with 0 where all is
well, with 1 where something is not.

  --wait         waits until the service is up, ten minutes at most: for just after a deployment
  --deep         signs you in, and has the app try each table, key right, queue and permission by itself;
                 takes the role Assessment.Technical
  --tenant ID    where you sign in; else the first of SAMENHANG_TENANTS
  --client ID    of the registration; else SAMENHANG_CLIENT_ID

SAMENHANG_TOKEN, where it is set, is taken in place of signing in.`;

const usage = (why: string) => new UsageFault(`${why}\n`, USAGE);

/** @returns the usage itself where it is asked for. @throws UsageFault */
export function parseCheck(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): CheckWish | string {
  const { values, positionals } = parsed(args);
  if (values.help === true) return USAGE;
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw usage('Give one address: https://HOST.');
  const url = parsedUrl(address);
  const deep = values.deep === true ? parsedDeep(values, environment) : undefined;
  return { url, wait: values.wait === true, deep };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        wait: { type: 'boolean' },
        deep: { type: 'boolean' },
        tenant: { type: 'string' },
        client: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

function parsedUrl(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isSafe = url?.protocol === 'https:' || LOOPBACK.has(url?.hostname ?? '');
  if (url === undefined || !isSafe || url.pathname !== '/')
    throw usage(`${address} is no address of a deployment, such as https://samenhang.example.org.`);
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
  if (!GUID.test(tenant)) throw usage('--deep takes --tenant, the GUID of your tenant.');
  if (!GUID.test(clientId)) throw usage('--deep takes --client, which npm run register says.');
  return { tenant, clientId };
}
