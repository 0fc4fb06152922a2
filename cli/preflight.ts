// `npm run -s preflight`: what would stop a deployment in Azure, before anything is made.
import { azureCommand, printLine } from './azure/azure-command.ts';
import { AzureFault } from './azure/azure-fault.ts';
import { azureSignIn } from './azure/azure-sign-in.ts';
import { type Finding, type Marks, toLines } from './azure/finding.ts';
import { preflight } from './preflight/all-checks.ts';
import { arm } from './preflight/arm.ts';
import { parsePreflight } from './preflight/preflight-arguments.ts';

const ARM = 'https://management.azure.com';
const MARKS: Marks = { well: 'ok   ', look: 'look ', bad: 'STOPS' };

await azureCommand(async (args) => {
  const plan = parsePreflight(args, process.env);
  if (typeof plan === 'string') {
    printLine(plan);
    return 0;
  }
  const signIn = await azureSignIn('arm', plan.subscription);
  const subscription = plan.subscription ?? signIn.subscription;
  if (subscription === undefined)
    throw new AzureFault(
      'Your account has no subscription of Azure. Have one of your organisation shared with you, then sign in again with `az login`.',
    );
  const kinds: Finding['kind'][] = [];
  const ask = arm(ARM, signIn.accessToken);
  for await (const finding of preflight({ ask, plan, subscription })) {
    printLine(toLines(finding, MARKS));
    kinds.push(finding.kind);
  }
  printLine(summary(kinds));
  return kinds.includes('bad') ? 1 : 0;
});

function summary(kinds: readonly Finding['kind'][]): string {
  const count = (wanted: Finding['kind']) => kinds.filter((kind) => kind === wanted).length;
  if (count('bad') > 0)
    return `${count('bad')} of ${kinds.length} findings would stop a deployment. Nothing was made.`;
  return count('look') > 0
    ? `Nothing was found that stops a deployment; ${count('look')} of ${kinds.length} findings are to be looked at.`
    : 'Nothing was found that stops a deployment.';
}
