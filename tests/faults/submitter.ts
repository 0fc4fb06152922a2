// Started as a process of its own, to be killed: submits every person's answer once, 20 at a time,
// and prints a line for each that was acknowledged.

import { createServices } from '@samenhang/functions/use-cases/services';
import { openDataFolder } from '@samenhang/local/platform/data-folder';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { unwrap } from '../builders/organisation.ts';
import { submitOf } from './submit-of.ts';

const AT_A_TIME = 20;
const [path = '', cycle = '', people = '0'] = process.argv.slice(2);
const services = createServices(openLocalPlatform(unwrap(openDataFolder(path))));
let next = 0;

async function worker(): Promise<void> {
  for (let person = next++; person < Number(people); person = next++) {
    unwrap(await submitOf(services, cycle, person));
    process.stdout.write(`${person}\n`);
  }
}

process.stdout.write('ready\n');
await Promise.all(Array.from({ length: AT_A_TIME }, worker));
// It never ends by itself: whoever started it may still be about to kill it.
setInterval(() => undefined, 3_600_000);
