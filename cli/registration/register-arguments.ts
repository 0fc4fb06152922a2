import { parseArgs } from 'node:util';
import type { Wish } from './register-application.ts';

/** The arguments are not those of the command. */
export class RegisterUsage extends Error {}

const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
const USAGE =
  'usage: npm run -s register -- --host samenhang.example.org [--name Samenhang] [--dry-run]';
const HELP = `${USAGE}

Registers the app in the Entra tenant that the Azure command line is signed in to (az login), or mends its
registration. What fits is left as it is, and so is what others added.

  --host     the one address of the app, without https://
  --name     what people read when they sign in; Samenhang unless given
  --dry-run  says what would be done, and does nothing

It ends with 0 when the registration fits, with 2 for wrong arguments, and with 1 where it could not be
done; the error stream says why, and what to do.`;

/**
 * What is asked, or the help where that is asked.
 * @throws RegisterUsage with a message that shows the usage.
 */
export function parseRegister(args: readonly string[]): Wish | string {
  const { help, host, name = 'Samenhang', 'dry-run': dryRun = false } = optionsOf(args);
  if (help === true) return HELP;
  if (host === undefined) throw usage('--host is missing');
  if (!HOST.test(host)) throw usage(`--host: "${host}" is no host name in small letters`);
  if (name.trim() === '' || name.length > 120) throw usage('--name has 1 to 120 characters');
  return { host, name, dryRun };
}

function optionsOf(args: readonly string[]) {
  const options = {
    help: { type: 'boolean' },
    host: { type: 'string' },
    name: { type: 'string' },
    'dry-run': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

const usage = (what: string) => new RegisterUsage(`${what}\n${USAGE}`);
