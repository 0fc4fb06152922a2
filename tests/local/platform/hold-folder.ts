// Locks a data folder as `npm start` does, and stays until it is killed.
import { openDataFolder } from '@samenhang/local/platform/data-folder';
import { lockFolder } from '@samenhang/local/platform/folder-lock';
import { unwrap } from '../../builders/organisation.ts';

const lock = unwrap(lockFolder(unwrap(openDataFolder(process.argv[2] ?? ''))));
process.stdout.write('locked\n');
process.on('SIGTERM', () => lock.release());
setInterval(() => undefined, 60_000);
