import { createHash } from 'node:crypto';

/** Numbers that look random and are the same every time for the same seed. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** About normal: mean 0, standard deviation 1, within ±6. */
  normal(): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32, seeded with the SHA-256 of a text. */
export function randomOf(seed: string): Random {
  let state = createHash('sha256').update(seed).digest().readUInt32BE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, -6);
  return { next, normal, pick: (list) => list[Math.floor(next() * list.length)] ?? list[0] };
}

/** A GUID (version 4 in form) that is the same every time for the same text. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
