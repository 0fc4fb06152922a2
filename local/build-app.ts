// `npm run build`: makes the package of the function app, in dist/app, from what changed.
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from './built-app.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const built = await buildWhatChanged(root, console.log);
if (!built.ok) {
  console.error(built.error);
  process.exitCode = 1;
}
