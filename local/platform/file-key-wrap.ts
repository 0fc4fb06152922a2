import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type FileHandle, link, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeyWrap } from '@samenhang/functions/ports/key-wrap';
import { err, ok } from '@samenhang/shared/result';

const KEY_BYTES = 32;
const CIPHER = 'id-aes256-wrap';
// The initial value of RFC 3394, by which unwrapping tells that nothing was changed.
const INTEGRITY = Buffer.alloc(8, 0xa6);

/**
 * {@link KeyWrap} by AES key wrap (RFC 3394) under keys that lie in `folder`, one file per key, mode
 * 600. Destroying overwrites the file before it is removed; on a disk that copies on write, only
 * encrypting the disk itself makes that certain.
 */
export function fileKeyWrap(folder: string): KeyWrap {
  const pathOf = (name: string) => join(folder, `${encodeURIComponent(name)}.key`);
  return {
    create: (name) => createOnce(pathOf(name)),
    wrap: async (name, dataKey) => {
      const key = await readFile(pathOf(name));
      const cipher = createCipheriv(CIPHER, key, INTEGRITY);
      return Buffer.concat([cipher.update(dataKey), cipher.final()]);
    },
    unwrap: async (name, wrapped) => {
      const key = await readUnlessGone(pathOf(name));
      if (key === undefined) return err({ code: 'key_gone' });
      try {
        const decipher = createDecipheriv(CIPHER, key, INTEGRITY);
        const dataKey = Buffer.concat([decipher.update(wrapped), decipher.final()]);
        // Of nothing at all the cipher makes nothing, and does not complain.
        if (dataKey.byteLength > 0) return ok(dataKey);
      } catch {
        // Told below: the cipher throws for whatever it did not wrap itself.
      }
      return err({ code: 'wrapped_key_damaged' });
    },
    destroy: async (name) => {
      await destroy(pathOf(name));
      return { gone: true };
    },
  };
}

/** The file appears whole and synced, or not at all; one that is there already is left alone. */
async function createOnce(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await withFile(draft, 'wx', async (file) => {
    await file.writeFile(randomBytes(KEY_BYTES));
    await file.sync();
  });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft);
  }
  await syncFolder(dirname(path));
}

/** The key goes at once under another name, so that nobody meets it half overwritten. */
async function destroy(path: string): Promise<void> {
  const going = `${path}.going`;
  await unlessMissing(() => rename(path, going));
  await syncFolder(dirname(path));
  await unlessMissing(async () => {
    await withFile(going, 'r+', async (file) => {
      await file.write(randomBytes(KEY_BYTES), 0, KEY_BYTES, 0);
      await file.sync();
    });
    await unlink(going);
  });
  await syncFolder(dirname(path));
}

async function unlessMissing(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/** A new name, or one removed, is durable only once its folder is; Windows does so by itself. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(path, 'r', (folder) => folder.sync());
}

async function readUnlessGone(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function withFile(path: string, flags: string, use: (file: FileHandle) => Promise<unknown>) {
  const file = await open(path, flags, 0o600);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
