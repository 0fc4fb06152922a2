// `npm run -s register -- --host HOST`: makes the registration in Entra fit, and says its client id.
import { setTimeout } from 'node:timers/promises';
import { graph } from './registration/graph.ts';
import { azureToken } from './registration/graph-token.ts';
import { registerApplication } from './registration/register-application.ts';
import { parseRegister, RegisterUsage } from './registration/register-arguments.ts';
import { RegistrationFault } from './registration/registration-fault.ts';

const GRAPH = 'https://graph.microsoft.com';

async function register(args: readonly string[]): Promise<string> {
  const wish = parseRegister(args);
  if (typeof wish === 'string') return wish;
  const ask = graph(GRAPH, await azureToken());
  const { appId, done } = await registerApplication(ask, wish, setTimeout);
  const heading = wish.dryRun ? 'Would be made or mended:' : 'Made or mended:';
  const lines =
    done.length === 0 ? ['It fits as it is.'] : [heading, ...done.map((one) => `- ${one}`)];
  const id = appId === null ? [] : [`SAMENHANG_CLIENT_ID=${appId}`];
  return [...lines, ...id].join('\n');
}

try {
  process.stdout.write(`${await register(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof RegisterUsage || error instanceof RegistrationFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof RegisterUsage ? 2 : 1;
}
