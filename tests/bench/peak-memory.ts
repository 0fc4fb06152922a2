// Loaded before a program, tells its peak memory in KiB on its third stream when it ends.
import { writeSync } from 'node:fs';
import { ownPeakKiB } from './own-peak.ts';

process.on('exit', () => writeSync(3, String(ownPeakKiB())));
