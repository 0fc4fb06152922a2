const MORE = 128;

/** Appends a whole number below 2^53 in groups of seven bits, lowest first. */
export function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= MORE) {
    bytes.push((rest % MORE) + MORE);
    rest = Math.floor(rest / MORE);
  }
  bytes.push(rest);
}

/** Reads from `at` on; `null` when the bytes end within a number or it is 2^53 or more. */
export function readVarint(
  bytes: Uint8Array,
  at: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0;
  let worth = 1;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next] ?? 0;
    value += (byte % MORE) * worth;
    if (!Number.isSafeInteger(value)) return null;
    if (byte < MORE) return { value, next: next + 1 };
    worth *= MORE;
  }
  return null;
}
