import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Key } from '../ports/table-store.ts';
import { pad, unpad } from './padding.ts';

/** First byte of an envelope and part of what is authenticated; a new form takes a new number. */
const FORMAT = 1;
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const AUTH_TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
const OVERHEAD = HEAD_BYTES + AUTH_TAG_BYTES;
const KEY_BYTES = 32;

/** Seals and opens the envelopes of one cycle; nobody without its data key can do either. */
export interface CycleSealer {
  /** A person's row key: the same for the same person, and meaningless without the data key. */
  tagOf(person: string): string;
  /** AES-256-GCM, padded to a size class, bound to the row it is made for. */
  seal(key: Key, content: Uint8Array): Buffer;
  /** The content, or an error for anything that is not what was sealed for this very row. */
  open(key: Key, sealed: Uint8Array): Result<Buffer, 'envelope_damaged'>;
  /** As `seal`, without padding: for what is about many people at once. */
  sealPartial(key: Key, content: Uint8Array): Buffer;
  openPartial(key: Key, sealed: Uint8Array): Result<Buffer, 'envelope_damaged'>;
  /**
   * A key of one person's own (base64url, 256 bits), for what their device keeps until it is sent.
   * With the data key it is gone, and what a device still kept is unreadable.
   */
  deviceKeyOf(person: string): string;
  /** A name for something published that tells nothing of where it comes from. */
  shuffledNameOf(parts: readonly string[]): string;
}

export function newDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/**
 * Keys for tags and for encryption come from the data key by HKDF-SHA-256 (RFC 5869), with the
 * cycle in the info. Nonces are random: at one key per cycle their collision stays below 2^-32 up to
 * four thousand million writes (NIST SP 800-38D, 8.3).
 */
export function createCycleSealer(tenant: string, cycle: string, dataKey: Uint8Array): CycleSealer {
  const tagKey = derive(dataKey, ['tag', tenant, cycle]);
  const encryptionKey = derive(dataKey, ['encryption', tenant, cycle]);
  const shuffleKey = derive(dataKey, ['shuffle', tenant, cycle]);
  const deviceKey = derive(dataKey, ['device', tenant, cycle]);
  return {
    tagOf: (person) =>
      createHmac('sha256', tagKey)
        .update(frame([tenant, person, cycle]))
        .digest('base64url'),
    seal: (key, content) => encrypt(encryptionKey, key, pad(content, OVERHEAD)),
    open: (key, sealed) => {
      const padded = decrypt(encryptionKey, key, Buffer.from(sealed));
      return padded.ok ? ok(unpad(padded.value)) : padded;
    },
    sealPartial: (key, content) => encrypt(encryptionKey, key, content),
    openPartial: (key, sealed) => decrypt(encryptionKey, key, Buffer.from(sealed)),
    deviceKeyOf: (person) =>
      createHmac('sha256', deviceKey)
        .update(frame([tenant, person, cycle]))
        .digest('base64url'),
    shuffledNameOf: (parts) =>
      createHmac('sha256', shuffleKey).update(frame(parts)).digest('base64url'),
  };
}

function encrypt(encryptionKey: KeyObject, key: Key, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, encryptionKey, nonce);
  cipher.setAAD(boundTo(key));
  const sealed = [cipher.update(content), cipher.final()];
  return Buffer.concat([Buffer.of(FORMAT), nonce, ...sealed, cipher.getAuthTag()]);
}

function decrypt(encryptionKey: KeyObject, key: Key, sealed: Buffer) {
  if (sealed.byteLength <= OVERHEAD || sealed[0] !== FORMAT)
    return err('envelope_damaged' as const);
  const decipher = createDecipheriv(CIPHER, encryptionKey, sealed.subarray(1, HEAD_BYTES), {
    authTagLength: AUTH_TAG_BYTES,
  });
  decipher.setAAD(boundTo(key));
  decipher.setAuthTag(sealed.subarray(-AUTH_TAG_BYTES));
  try {
    const content = decipher.update(sealed.subarray(HEAD_BYTES, -AUTH_TAG_BYTES));
    return ok(Buffer.concat([content, decipher.final()]));
  } catch {
    return err('envelope_damaged' as const);
  }
}

function derive(dataKey: Uint8Array, info: readonly string[]): KeyObject {
  const bytes = hkdfSync('sha256', dataKey, '', frame(['samenhang', ...info]), KEY_BYTES);
  return createSecretKey(Buffer.from(bytes));
}

function boundTo({ partitionKey, rowKey }: Key): Buffer {
  return frame([String(FORMAT), partitionKey, rowKey]);
}

/** Texts one after the other, each with its length, so that no two lists look alike. */
function frame(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text, 'utf8');
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.byteLength);
      return [length, bytes];
    }),
  );
}
