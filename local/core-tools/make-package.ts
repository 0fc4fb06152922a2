// `npm run core-tools`: the package for Azure Functions Core Tools, in dist/core-tools.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged, builtApp } from '../built-app.ts';
import { writeCoreToolsPackage } from './core-tools-package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const folder = join(root, 'dist/core-tools');
const built = await buildWhatChanged(root, console.log);
if (built.ok) {
  await writeCoreToolsPackage(builtApp(root), folder, join(root, '.data/core-tools-keys'));
  console.log(
    `Now: azurite --silent --location .data/azurite, npm start, and func start in ${folder}`,
  );
} else {
  console.error(built.error);
  process.exitCode = 1;
}
