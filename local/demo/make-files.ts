// `npm run demo-files`: writes the files of HR that `local/demo/files` has, of the organisation of the
// demo that is still empty. Everybody in them is made up.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { demoFiles } from './written-files.ts';

const FOLDER = fileURLToPath(new URL('files/', import.meta.url));

for (const [name, bytes] of await demoFiles()) writeFileSync(`${FOLDER}${name}`, bytes);
