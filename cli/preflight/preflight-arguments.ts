import { parseArgs } from 'node:util';
import * as z from 'zod';
import { UsageFault } from '../azure/azure-command.ts';
import type { Plan } from './plan.ts';

const USAGE =
  'usage: npm run -s preflight -- --name samenhang-example --group samenhang [--location westeurope] [--subscription ID] [--custom-key-role true|false] [--key-destruction purge|retain7] [--private-data true|false] [--directory none|graph] [--notices none|graph] [--app-id ID] [--teams-app-id ID] [--mail-from ADDRESS]';
const HELP = `${USAGE}

Says what would stop a deployment, before anything is made, and how to mend it. It asks Azure as whoever the
Azure command line is signed in as (az login), and writes nothing.

  --name             of the app: its address is https://<name>.azurewebsites.net (SAMENHANG_NAME)
  --group            the resource group (AZURE_RESOURCE_GROUP)
  --location         the region; that of the group unless given (AZURE_LOCATION)
  --subscription     its id; the current one of az unless given (AZURE_SUBSCRIPTION_ID)
  --custom-key-role  whether the app gets a role of its own for keys; true unless given
                     (SAMENHANG_CUSTOM_KEY_ROLE)
  --key-destruction  purge unless given, or retain7 (SAMENHANG_KEY_DESTRUCTION)
  --private-data     whether storage and vault are reached through a network alone; false unless given
                     (SAMENHANG_PRIVATE_DATA)
  --directory        none unless given, or graph: people can be read from Microsoft Graph (SAMENHANG_DIRECTORY)
  --notices          none unless given, or graph: notices go to the activity feed (SAMENHANG_NOTICES)
  --app-id           id of the app in Teams, which notices take (SAMENHANG_APP_ID)
  --teams-app-id     id that the catalogue of the organisation gave it; none unless given
                     (SAMENHANG_TEAMS_APP_ID)
  --mail-from        mailbox that notices are mailed from; none unless given (SAMENHANG_MAIL_FROM)

What is not given is taken from the variable in brackets, as azd hands it to hooks. A line per check begins
with "ok", with "look" for what a person should look at, or with "STOPS". It ends with 0 when nothing stops a
deployment, with 1 when something does or Azure does not answer, and with 2 for wrong arguments.

The names of the storage accounts and of the vault are worked out by Azure alone, so whether they are free is
not checked.`;

const choice = z.enum(['true', 'false'], 'is true or false').transform((text) => text === 'true');
const schema = z.object({
  name: z.string('is missing').min(1, 'is missing'),
  group: z
    .string('is missing')
    .regex(/^[-\w.()]{1,90}$/, 'is no name of a resource group')
    .refine((name) => !name.endsWith('.'), 'is no name of a resource group'),
  location: z.string().optional(),
  subscription: z.guid('is no id of a subscription').optional(),
  'custom-key-role': choice.default(true),
  'key-destruction': z.enum(['purge', 'retain7'], 'is purge or retain7').default('purge'),
  'private-data': choice.default(false),
  // Whether these fit is a finding.
  directory: z.string().default('none'),
  notices: z.string().default('none'),
  'app-id': z.string().default(''),
  'teams-app-id': z.string().default(''),
  'mail-from': z.string().default(''),
});

/** The variable that stands in for an option. */
const VARIABLES: Readonly<Record<keyof z.infer<typeof schema>, string>> = {
  name: 'SAMENHANG_NAME',
  group: 'AZURE_RESOURCE_GROUP',
  location: 'AZURE_LOCATION',
  subscription: 'AZURE_SUBSCRIPTION_ID',
  'custom-key-role': 'SAMENHANG_CUSTOM_KEY_ROLE',
  'key-destruction': 'SAMENHANG_KEY_DESTRUCTION',
  'private-data': 'SAMENHANG_PRIVATE_DATA',
  directory: 'SAMENHANG_DIRECTORY',
  notices: 'SAMENHANG_NOTICES',
  'app-id': 'SAMENHANG_APP_ID',
  'teams-app-id': 'SAMENHANG_TEAMS_APP_ID',
  'mail-from': 'SAMENHANG_MAIL_FROM',
};

/**
 * What is to be deployed, or the help where that is asked.
 * @throws UsageFault
 */
export function parsePreflight(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Plan | string {
  const { help, ...given } = optionsOf(args);
  if (help === true) return HELP;
  const fromVariables = Object.entries(VARIABLES).map(([option, variable]) => [
    option,
    environment[variable] || undefined,
  ]);
  const parsed = schema.safeParse({ ...Object.fromEntries(fromVariables), ...given });
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}`);
    throw new UsageFault(lines.join('\n'), USAGE);
  }
  const {
    'custom-key-role': customKeyRole,
    'key-destruction': keyDestruction,
    'private-data': privateData,
    'app-id': appId,
    'teams-app-id': teamsAppId,
    'mail-from': mailFrom,
    location,
    subscription,
    ...plan
  } = parsed.data;
  const choices = { customKeyRole, keyDestruction, privateData, appId, teamsAppId, mailFrom };
  return { ...plan, location, subscription, ...choices };
}

function optionsOf(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    help: { type: 'boolean' },
    name: text,
    group: text,
    location: text,
    subscription: text,
    'custom-key-role': text,
    'key-destruction': text,
    'private-data': text,
    directory: text,
    notices: text,
    'app-id': text,
    'teams-app-id': text,
    'mail-from': text,
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error), USAGE);
  }
}
