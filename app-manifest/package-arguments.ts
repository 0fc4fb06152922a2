import { parseArgs } from 'node:util';
import { VERSION } from './version-rules.ts';

/** The arguments are not those of the command; the message shows the usage. */
export class PackageUsage extends Error {}

const USAGE =
  'usage: npm run app-package -- [--from-azd] [--version 1.2.3] [--since OLDER.zip | --outlook-xml]';
export const HELP = `${USAGE}

Makes the Teams app package, dist/app-package/samenhang.zip, of the settings in the environment. It is looked
over first for what a catalogue or Microsoft's store would not take; where there is such a thing, nothing is
written.

  --from-azd     takes what is not in the environment from azd's, such as SAMENHANG_CLIENT_ID and SAMENHANG_HOST
  --version      of the package; "version" of package.json unless given. A catalogue takes a higher one than it
                 has, so give one to upload a changed setting without a new release
  --since        the package that was uploaded last: refuses one that a catalogue would not take in its place
  --outlook-xml  makes the add-in of Outlook by itself instead, as an XML manifest

  SAMENHANG_APP_ID         id of the Teams app: a GUID that you make once, and keep
  SAMENHANG_CLIENT_ID      id of the Entra registration: npm run register
  SAMENHANG_HOST           the one address of the app, without https://
  SAMENHANG_DEVELOPER      whose app it is
  SAMENHANG_WEBSITE        https:// address of their website
  SAMENHANG_PRIVACY        … of what they say about privacy
  SAMENHANG_TERMS          … of the terms of use
  SAMENHANG_TEAMS_APP_ID   the id that the tenant's catalogue gave the app, where that is another
  SAMENHANG_CHAT_TAB       configurable unless given, or static

It ends with 0 when the file is written, which it names; with 1 when it is not, and says why; and with 2 for
wrong arguments.`;

/** @throws PackageUsage */
export function parsePackageArguments(args: readonly string[]) {
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    help: flag,
    'from-azd': flag,
    'outlook-xml': flag,
    since: { type: 'string' },
    version: { type: 'string' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, allowPositionals: false });
    if (values['outlook-xml'] && values.since !== undefined)
      throw new Error('--since is of the app package, not of --outlook-xml');
    if (values.version !== undefined && !VERSION.test(values.version))
      throw new Error(`--version: "${values.version}" is not like 1.2.3`);
    return values;
  } catch (error) {
    throw new PackageUsage(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
