import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK } from 'jose';
import * as z from 'zod';

const FILE = 'entra-signing-key.json';

const publicJwk = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() });
const privateJwk = publicJwk.extend({
  d: z.string(),
  p: z.string(),
  q: z.string(),
  dp: z.string(),
  dq: z.string(),
  qi: z.string(),
});

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
  /** As the JWK set has it. */
  readonly publicJwk: Readonly<Record<string, string>>;
}

/**
 * The RS256 key of the local issuer: a JWK in `entra-signing-key.json` in the data folder, mode 600,
 * made the first time and kept, so that tokens outlive a restart.
 * @throws ZodError when the file holds something else.
 */
export async function openSigningKey(dataFolder: string): Promise<SigningKey> {
  const path = join(dataFolder, FILE);
  const stored = readIfThere(path) ?? (await makeOnce(path));
  const key = privateJwk.parse(JSON.parse(stored));
  chmodSync(path, 0o600);
  const bare = publicJwk.parse(key);
  const kid = await calculateJwkThumbprint(bare);
  return {
    kid,
    privateKey: await importJWK(key, 'RS256'),
    publicJwk: { ...bare, kid, alg: 'RS256', use: 'sig' },
  };
}

/** The file appears whole or not at all; whoever comes second takes the first one's. */
async function makeOnce(path: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const jwk = JSON.stringify(await exportJWK(privateKey));
  writeFileSync(draft, jwk, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
    return jwk;
  } catch (error) {
    const winner = readIfThere(path);
    if (winner === undefined) throw error;
    return winner;
  } finally {
    unlinkSync(draft);
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const known = typeof error === 'object' && error !== null && 'code' in error;
    if (known && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
