import type { Result } from '@samenhang/shared/result';

export type UnwrapError = { readonly code: 'key_gone' | 'wrapped_key_damaged' };

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
  /** Destroys the key beyond recovery; succeeds where it is gone already. */
  destroy(name: string): Promise<void>;
}
