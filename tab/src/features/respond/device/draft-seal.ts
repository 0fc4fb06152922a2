import { fromBase64Url, toBase64Url } from './base64url.ts';

const NONCE_BYTES = 12;

/** Seals for one person and one cycle, under a name that tells of neither. */
export interface DraftSeal {
  readonly name: string;
  seal(text: string): Promise<ArrayBuffer>;
  /** `undefined` for anything that was not sealed with this key. */
  open(sealed: ArrayBuffer): Promise<string | undefined>;
}

/** AES-256-GCM with a random nonce in front; the name is SHA-256 of the key. */
export async function draftSeal(deviceKey: string): Promise<DraftSeal> {
  const bytes = fromBase64Url(deviceKey);
  const [digest, key] = await Promise.all([
    crypto.subtle.digest('SHA-256', bytes),
    crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
  ]);
  return {
    name: toBase64Url(digest),
    seal: async (text) => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const plain = new TextEncoder().encode(text);
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
      return new Blob([iv, sealed]).arrayBuffer();
    },
    open: async (sealed) => {
      try {
        const iv = sealed.slice(0, NONCE_BYTES);
        const plain = await crypto.subtle.decrypt(
          { name: 'AES-GCM', iv },
          key,
          sealed.slice(NONCE_BYTES),
        );
        return new TextDecoder().decode(plain);
      } catch {
        return undefined;
      }
    },
  };
}
