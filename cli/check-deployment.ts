// `npm run -s check-deployment -- https://HOST`: whether a deployment works, and what to do where it does not.
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { azureCommand, printLine } from './azure/azure-command.ts';
import { bad, type Finding, toLines } from './azure/finding.ts';
import { type CheckWish, parseCheck } from './deployment/check-arguments.ts';
import { clockFinding } from './deployment/clocks.ts';
import { lookFromInside } from './deployment/look-from-inside.ts';
import { lookFromOutside, whenUp } from './deployment/look-from-outside.ts';
import { MARKS } from './deployment/marks.ts';
import { ask, NoAnswer, type Site } from './deployment/site.ts';

const GIVE_UP_AFTER = 30_000;
const ENTRA = 'https://login.microsoftonline.com';

async function* look({ url, wait, deep }: CheckWish): AsyncIterable<Finding> {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const site: Site = { url, giveUpAfter: GIVE_UP_AFTER };
  if (wait) await whenUp(site, version, setTimeout);
  yield* lookFromOutside(site, version);
  if (deep === undefined) return;
  const token = 'token' in deep ? deep.token : await signedIn(deep);
  const clock = (told: Date) => clockFinding(told, new Date(), entraTime);
  yield* lookFromInside({ ...site, token }, { wait: setTimeout, clock });
}

async function signedIn(who: { readonly tenant: string; readonly clientId: string }) {
  // Loaded when it is needed: it takes longer than all the rest.
  const { signIn } = await import('./deployment/sign-in.ts');
  try {
    return await signIn(who, (address) =>
      printLine(`     Sign in here, in a browser of this machine: ${address}`),
    );
  } catch (error) {
    throw new NoAnswer(`Entra gave no token: ${error instanceof Error ? error.message : error}`);
  }
}

/** What time it is by Entra's clock, for want of another. */
async function entraTime(): Promise<Date | undefined> {
  const asked = ask(
    { url: ENTRA, giveUpAfter: GIVE_UP_AFTER },
    '/common/v2.0/.well-known/openid-configuration',
  );
  const told = (await asked.catch(() => undefined))?.headers.get('date');
  return told === undefined || told === null ? undefined : new Date(told);
}

/** @returns how many things are not as they should be. */
async function check(wish: CheckWish): Promise<number> {
  let faults = 0;
  const tell = (finding: Finding) => {
    printLine(toLines(finding, MARKS));
    faults += finding.kind === 'bad' ? 1 : 0;
  };
  try {
    for await (const finding of look(wish)) tell(finding);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    tell(
      bad(
        error.message,
        'See that the address is right, and that it can be reached from here. docs/deploy.md says what comes before.',
      ),
    );
  }
  return faults;
}

await azureCommand(async (args) => {
  const wish = parseCheck(args, process.env);
  if (typeof wish === 'string') {
    printLine(wish);
    return 0;
  }
  const faults = await check(wish);
  printLine(faults === 0 ? '\nAll is well.' : `\n${faults} to mend.`);
  return faults === 0 ? 0 : 1;
});
