/** Numbers in [0, 1) that the seed alone decides (FNV-1a into mulberry32). Not for secrets. */
export function randomOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher–Yates: every order equally likely. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed: T[] = [];
  for (const item of items) {
    const place = Math.floor(random() * (mixed.length + 1));
    const moved = mixed[place];
    if (moved === undefined) mixed.push(item);
    else {
      mixed.push(moved);
      mixed[place] = item;
    }
  }
  return mixed;
}
