import { parseArgs } from 'node:util';
import type { AccessRole } from '@samenhang/shared/access/principal';
import { GUID } from '@samenhang/shared/identifiers';
import { UsageFault } from '../azure/azure-command.ts';
import { hostOfSite, isSiteName } from '../azure/site-name.ts';
import type { GroupRole } from './group-roles.ts';
import type { Wish } from './register-application.ts';

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const USAGE =
  'usage: npm run -s register -- --host samenhang.example.org [--name Samenhang] [--identity ID] [--admins GROUP]… [--boards GROUP]… [--technicals GROUP]… [--azd] [--dry-run]';
const HELP = `${USAGE}

Registers the app in Entra, or mends its registration. What fits is left as it is, and so is what others added.
The tenant is that of AZURE_SUBSCRIPTION_ID where that is set, and else the one that the Azure command line is
signed in to (az login). It is said before anything is written. Where SAMENHANG_TENANTS is set and does not name
it, nothing is written.

  --host        the one address of the app, without https://; <SAMENHANG_NAME>.azurewebsites.net unless given,
                where that variable is set
  --name        what people read when they sign in; Samenhang unless given
  --identity    principal id of the identity that the app runs under: Entra then takes its word for the app.
                Needed only where the app reads people from Microsoft Graph, or sends notices by it
  --admins      object id of a group whose members become HR, Assessment.Admin
  --boards      object id of a group whose members become the board, Assessment.Board
  --technicals  object id of a group whose members become technical administrators, Assessment.Technical
  --azd         sets SAMENHANG_CLIENT_ID in azd's environment; as a hook of azd it does so by itself
  --dry-run     says what would be done, and does nothing

The options for groups can be given more than once. A group that is not named any more keeps its role: take it
away under "Enterprise applications" in the Entra admin centre.

As a hook of azd, without arguments and with SAMENHANG_CLIENT_ID set, it leaves the registration as it is.

It ends with 0 when the registration fits, with 2 for wrong arguments, and with 1 where it could not be
done; the error stream says why, and what to do.`;

/** What is wished for, where, and whether azd is to know of it. */
export interface RegisterCommand extends Wish {
  readonly azd: boolean;
  /** Whose tenant it is for; the current one of `az` unless given. */
  readonly subscription: string | undefined;
  /** Those that may sign in, in small letters; empty where that is not said. */
  readonly tenants: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What is asked, or what is to be said instead: the help where that is asked, or that nothing is done.
 * @throws UsageFault
 */
export function parseRegister(
  args: readonly string[],
  environment: Environment,
): RegisterCommand | string {
  const isHook = Boolean(environment.AZURE_ENV_NAME);
  if (isHook && args.length === 0 && environment.SAMENHANG_CLIENT_ID)
    return 'SAMENHANG_CLIENT_ID is set: the registration is left as it is. `npm run -s register -- --host HOST` mends it.';
  const given = optionsOf(args);
  if (given.help === true) return HELP;
  const { host = hostByName(environment), name = 'Samenhang' } = given;
  const identity = given.identity?.toLowerCase();
  if (host === undefined) throw usage('--host is missing');
  if (!HOST.test(host)) throw usage(`--host: "${host}" is no host name in small letters`);
  if (name.trim() === '' || name.length > 120) throw usage('--name has 1 to 120 characters');
  if (identity !== undefined && !GUID.test(identity))
    throw usage(`--identity: "${identity}" is no principal id`);
  const { azd = isHook, 'dry-run': dryRun = false } = given;
  return { host, name, identity, groups: groupsOf(given), azd, dryRun, ...placeOf(environment) };
}

function placeOf({ AZURE_SUBSCRIPTION_ID, SAMENHANG_TENANTS = '' }: Environment) {
  const subscription = AZURE_SUBSCRIPTION_ID?.toLowerCase() || undefined;
  if (subscription !== undefined && !GUID.test(subscription))
    throw usage(`AZURE_SUBSCRIPTION_ID: "${AZURE_SUBSCRIPTION_ID}" is no id of a subscription`);
  const tenants = SAMENHANG_TENANTS.toLowerCase().split(',');
  return { subscription, tenants: tenants.map((one) => one.trim()).filter(Boolean) };
}

function hostByName({ SAMENHANG_NAME: name }: Environment): string | undefined {
  return name !== undefined && isSiteName(name) ? hostOfSite(name) : undefined;
}

/** Each once, however often it is given. */
function groupsOf({ admins, boards, technicals }: ReturnType<typeof optionsOf>): GroupRole[] {
  const groups = [
    ...ofRole('hr-admin', admins),
    ...ofRole('board', boards),
    ...ofRole('technical-admin', technicals),
  ];
  const wrong = groups.find(({ group }) => !GUID.test(group));
  if (wrong !== undefined) throw usage(`"${wrong.group}" is no object id of a group`);
  return groups;
}

function ofRole(role: AccessRole, ids: readonly string[] = []): GroupRole[] {
  const each = new Set(ids.map((id) => id.toLowerCase()));
  return [...each].map((group) => ({ group, role }));
}

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const groups = { type: 'string', multiple: true } as const;
  const options = {
    help: flag,
    host: text,
    name: text,
    identity: text,
    admins: groups,
    boards: groups,
    technicals: groups,
    azd: flag,
    'dry-run': flag,
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

const usage = (what: string) => new UsageFault(what, USAGE);
