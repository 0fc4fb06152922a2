import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettings } from '@samenhang/functions/platform/settings';
import { TABLES } from '@samenhang/functions/ports/table-store';
import { queues } from '@samenhang/functions/queues/all-queues';
import * as z from 'zod';
import { CLIENT_OF_IDENTITY } from '../bicep/runtime-values.ts';
import { at, textAt } from '../bicep/values.ts';
import { differences, each, ofType, type Rule, settingsOf } from './deployed.ts';

const hostJson = z
  .object({ extensions: z.object({ queues: z.object({ batchSize: z.number() }) }) })
  .parse(JSON.parse(readFileSync(join(process.cwd(), 'functions/host.json'), 'utf8')));

/** What Azure itself needs of the app's settings. */
const OF_AZURE = [
  'AzureWebJobsStorage__accountName',
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__clientId',
  'AzureWebJobsDisableHomepage',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
];
/** Closing asks for one instance per shard, of which a round has at most 256. */
const MOST_SHARDS = 256;

/** The app's own settings are those that it reads, and it takes their values. */
export const theAppTakesItsSettings: Rule = (deployed) => {
  const settings = settingsOf(deployed);
  const read = new Set<string>();
  // With notices all settings are read.
  const all = { ...settings, SAMENHANG_NOTICES: 'graph', SAMENHANG_APP_ID: CLIENT_OF_IDENTITY };
  const watched = new Proxy<Record<string, string>>(all, {
    get: (target, name) => {
      read.add(String(name));
      return target[String(name)];
    },
  });
  refusalOf(() => parseSettings(watched));
  const own = [...read].filter((name) => name.startsWith('SAMENHANG_'));
  const refusal = refusalOf(() => parseSettings(settings));
  return [...differences(Object.keys(settings), [...own, ...OF_AZURE]), ...refusal];
};

/** What the addresses of the settings point at is what the template makes. */
export const settingsPointAtWhatIsMade: Rule = (deployed) => {
  const settings = settingsOf(deployed);
  const nameOf = (symbol: string) =>
    textAt(deployed.resources.find((one) => one.symbol === symbol)?.body, 'name');
  const wanted = {
    SAMENHANG_TABLES_URL: `https://${nameOf('answers')}.table.core.windows.net/`,
    SAMENHANG_KEY_VAULT_URL: `https://${nameOf('vault')}.vault.azure.net/`,
    AzureWebJobsStorage__accountName: nameOf('host'),
    AzureWebJobsStorage__credential: 'managedidentity',
    AzureWebJobsDisableHomepage: 'true',
  };
  return Object.entries(wanted).flatMap(([name, value]) =>
    settings[name] === value ? [] : [`${name} is ${settings[name]}`],
  );
};

export const tablesAreThoseOfTheCode: Rule = (deployed) => {
  const made = ofType(deployed, 'Microsoft.Storage/storageAccounts/tableServices/tables');
  return differences(
    made.map(({ body }) => textAt(body, 'name')),
    [...TABLES],
  );
};

export const queuesAreThoseOfTheCode: Rule = (deployed) => {
  const made = ofType(deployed, 'Microsoft.Storage/storageAccounts/queueServices/queues');
  const wanted = queues.flatMap(({ functions }) => functions.map(({ queueName }) => queueName));
  return differences(
    made.map(({ body }) => textAt(body, 'name')),
    wanted,
  );
};

export const thereAreInstancesEnough: Rule = each(
  'Microsoft.Web/sites',
  'has fewer instances than closing asks for',
  ({ properties }) => {
    const most = Number(
      at(properties, 'functionAppConfig.scaleAndConcurrency.maximumInstanceCount'),
    );
    return most >= Math.ceil(MOST_SHARDS / hostJson.extensions.queues.batchSize);
  },
);

/** The bundle is made for an older Node than the one it runs on, never for a newer one. */
export const nodeRunsTheBundle: Rule = (deployed) => {
  const [site] = ofType(deployed, 'Microsoft.Web/sites');
  const runtime = at(site?.body, 'properties.functionAppConfig.runtime');
  const build = readFileSync(join(process.cwd(), 'functions/build.ts'), 'utf8');
  const docs = readFileSync(join(process.cwd(), 'docs/deploy.md'), 'utf8');
  const target = Number(/target: 'node(\d+)'/.exec(build)?.[1]);
  const version = textAt(runtime, 'version');
  const runs = textAt(runtime, 'name') === 'node' && Number(version) >= target;
  return runs && docs.includes(`Node ${version}`) ? [] : [`runs on ${version}`];
};

function refusalOf(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    return [String(error)];
  }
}
