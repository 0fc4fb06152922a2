/**
 * Closing a cycle, in phases. `fold` counts a shard's responses, `release` makes and writes what is
 * published, `verify` counts again and compares, `activate` chooses the release that is served,
 * `shred` deletes the responses, and `finish` the keys. Each begins when the one before it is done.
 */
export const CLOSE_PHASES = ['fold', 'release', 'verify', 'activate', 'shred', 'finish'] as const;
export type ClosePhase = (typeof CLOSE_PHASES)[number];
