import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '@samenhang/local/platform/data-folder';
import * as z from 'zod';
import type { Driver, Opening } from './driver.ts';
import { readSchema } from './reads.ts';
import { rowSchema, toText } from './rows.ts';

const wire = z.object({ queue: z.string(), text: z.string() });

/** What a version left behind, and what it said of it. */
const recordingSchema = z.object({
  rows: z.array(rowSchema),
  /** The key files of the cycles that are not released, by file name, in base64. */
  keys: z.record(z.string(), z.string()),
  messages: z.object({
    /** Left in the queues, in order. */
    waiting: z.array(wire),
    /** One of each queue, be it waiting or not. */
    examples: z.array(wire),
  }),
  expected: z.object({
    version: z.string(),
    at: z.iso.datetime(),
    measured: z.array(readSchema),
    progress: z.array(readSchema),
    closed: z.array(readSchema),
  }),
});

export type Recording = z.infer<typeof recordingSchema>;

const PARTS = ['rows', 'keys', 'messages', 'expected'] as const;
const READERS = 'readers.cjs';

export const readersPath = (folder: string): string => join(folder, READERS);

export function writeRecording(folder: string, recording: Recording): void {
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) writeFileSync(join(folder, `${part}.json`), lined(recording[part]));
}

export function readRecording(folder: string): Recording {
  const read = (part: string) => JSON.parse(readFileSync(join(folder, `${part}.json`), 'utf8'));
  return recordingSchema.parse(Object.fromEntries(PARTS.map((part) => [part, read(part)])));
}

/** The code of the version before itself, as one bundle that knows nothing of today's. */
export async function loadReaders(folder: string): Promise<(opening: Opening) => Driver> {
  const readers: { openDriver(opening: Opening): Driver } = await import(readersPath(folder));
  return readers.openDriver;
}

export function readKeys({ keys }: Pick<DataFolder, 'keys'>): Recording['keys'] {
  const read = (file: string) => readFileSync(join(keys, file)).toString('base64');
  return Object.fromEntries(readdirSync(keys).map((file) => [file, read(file)]));
}

export function writeKeys({ keys }: Pick<DataFolder, 'keys'>, files: Recording['keys']): void {
  for (const [file, base64] of Object.entries(files)) {
    writeFileSync(join(keys, file), Buffer.from(base64, 'base64'), { mode: 0o600 });
  }
}

/** JSON with a line for each element of its lists, so that what changed can be seen. */
function lined(value: object): string {
  if (Array.isArray(value)) {
    return `[\n${value.map((one) => JSON.stringify(one, toText)).join(',\n')}\n]\n`;
  }
  const parts = Object.entries(value).map(([name, part]) => {
    const text = typeof part === 'object' ? lined(part).trimEnd() : JSON.stringify(part);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
