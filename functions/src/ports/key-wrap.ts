import type { Result } from '@samenhang/shared/result';

export type UnwrapError = { readonly code: 'key_gone' | 'wrapped_key_damaged' };

/**
 * What became of a key that was destroyed: gone beyond recovery; or deleted, while whoever manages the
 * keeper could bring it back until that moment (ISO 8601), as a vault with purge protection keeps it, or one
 * that would let keys be purged and refused it to this application.
 */
export type DestroyedKey =
  | { readonly gone: true }
  | { readonly recoverableUntil: string; readonly refused?: true };

/**
 * Key-encryption keys, one per cycle, that never leave their keeper: Key Vault in Azure, a file of
 * mode 600 on a laptop. Destroying a cycle's key makes everything sealed under it unreadable.
 * Faults of the keeper itself (no network, no disk, no identity) are thrown; see `passing-faults.ts`.
 */
export interface KeyWrap {
  /** Makes the key of that name unless it exists. */
  create(name: string): Promise<void>;
  wrap(name: string, dataKey: Uint8Array): Promise<Uint8Array>;
  unwrap(name: string, wrapped: Uint8Array): Promise<Result<Uint8Array, UnwrapError>>;
  /** Destroys the key; succeeds where it is gone already. */
  destroy(name: string): Promise<DestroyedKey>;
}
