import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { demoTenants } from '../demo/tenants.ts';
import { CLIENT_ID } from '../entra/issuer.ts';

const AZURITE = 'UseDevelopmentStorage=true';
/** Another one than that of `npm start`, which issues the tokens. */
const PORT = 7072;

/**
 * Writes the package for Azure Functions Core Tools: that of Azure, byte for byte, with another platform under
 * the one name by which it asks for one, and settings for Azurite.
 * @param app the folder of the built function app.
 * @param folder is begun anew.
 * @param keys the folder that keys are kept in.
 */
export async function writeCoreToolsPackage(
  app: string,
  folder: string,
  keys: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(app, folder, { recursive: true, filter: (path) => !path.endsWith('node_modules') });
  const platform = join(folder, 'node_modules/@samenhang/platform');
  mkdirSync(platform, { recursive: true });
  mkdirSync(keys, { recursive: true });
  await build({
    entryPoints: [fileURLToPath(new URL('azurite-platform.ts', import.meta.url))],
    outfile: join(platform, 'index.js'),
    ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' },
  });
  write(join(platform, 'package.json'), { name: '@samenhang/platform', main: 'index.js' });
  write(join(folder, 'local.settings.json'), {
    IsEncrypted: false,
    Values: coreToolsSettings(keys),
    Host: { LocalHttpPort: PORT },
  });
}

/** The settings by which it runs; every organisation of the demo may sign in, and has nothing yet. */
export function coreToolsSettings(keys: string): Record<string, string> {
  const { measured, other, empty, pool } = demoTenants();
  const tenants = [measured, other, empty, ...pool].map(({ tenant }) => tenant);
  return {
    FUNCTIONS_WORKER_RUNTIME: 'node',
    AzureWebJobsStorage: AZURITE,
    AzureWebJobsDisableHomepage: 'true',
    SAMENHANG_TABLES_CONNECTION: AZURITE,
    SAMENHANG_KEYS: keys,
    SAMENHANG_ISSUER: 'http://127.0.0.1:7071',
    SAMENHANG_CLIENT_ID: CLIENT_ID,
    SAMENHANG_TENANTS: tenants.join(),
  };
}

const write = (path: string, value: object) =>
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
