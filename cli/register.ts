// `npm run -s register -- --host HOST`: makes the registration in Entra fit, and says its client id.
import { setTimeout } from 'node:timers/promises';
import { setInAzd } from './azure/azd-environment.ts';
import { azureCommand, printLine } from './azure/azure-command.ts';
import { AzureFault } from './azure/azure-fault.ts';
import { azureSignIn } from './azure/azure-sign-in.ts';
import { graph } from './registration/graph.ts';
import { registerApplication } from './registration/register-application.ts';
import { parseRegister, type RegisterCommand } from './registration/register-arguments.ts';

const GRAPH = 'https://graph.microsoft.com';

await azureCommand(async (args) => {
  const command = parseRegister(args, process.env);
  if (typeof command === 'string') printLine(command);
  else await register(command);
  return 0;
});

async function register(command: RegisterCommand) {
  const { accessToken, tenant } = await azureSignIn('ms-graph', command.subscription);
  printLine(`Tenant: ${tenant}`);
  refuseUnnamed(tenant, command.tenants);
  const ask = graph(GRAPH, accessToken);
  const { appId, done } = await registerApplication(ask, tenant, command, setTimeout);
  const heading = command.dryRun ? 'Would be made or mended:' : 'Made or mended:';
  const lines =
    done.length === 0 ? ['It fits as it is.'] : [heading, ...done.map((one) => `- ${one}`)];
  printLine(lines.join('\n'));
  if (command.groups.length > 0)
    printLine(
      'Groups that had a role before keep it: see "Enterprise applications" in the Entra admin centre.',
    );
  if (appId === null) return;
  printLine(`SAMENHANG_CLIENT_ID=${appId}`);
  if (!command.azd || command.dryRun) return;
  await setInAzd('SAMENHANG_CLIENT_ID', appId);
  printLine('azd knows it.');
}

/** Nobody could sign in to a registration in a tenant that the app does not let in. */
function refuseUnnamed(tenant: string, named: readonly string[]) {
  if (named.length === 0 || named.includes(tenant.toLowerCase())) return;
  throw new AzureFault(
    `SAMENHANG_TENANTS does not name the tenant ${tenant}, so nothing was registered there. Sign in to one that it names with \`az login --tenant <id>\` and set AZURE_SUBSCRIPTION_ID to a subscription of it, or add this tenant to SAMENHANG_TENANTS.`,
  );
}
