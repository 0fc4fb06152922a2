import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg)$/;

/** Puts a brotli twin (`.br`) beside each asset, made once here rather than at every request. */
export function brotliAssets(): Plugin {
  return {
    name: 'brotli-assets',
    apply: 'build',
    writeBundle({ dir = 'dist' }) {
      const folder = join(dir, 'assets');
      for (const file of readdirSync(folder).filter((name) => COMPRESSIBLE.test(name))) {
        writeFileSync(join(folder, `${file}.br`), compress(readFileSync(join(folder, file))));
      }
    },
  };
}

function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
