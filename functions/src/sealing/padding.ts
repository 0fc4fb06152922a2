const KIB = 1024;
const LENGTH_BYTES = 4;

/**
 * Sizes a sealed envelope may have. The smallest holds a full set of answers, submitted and draft,
 * with short texts; so the size tells only whether long texts were written.
 */
export const SIZE_CLASSES = [2 * KIB, 8 * KIB, 18 * KIB, 36 * KIB] as const;

/**
 * Content with its length before it and zeros behind, so that with `overhead` bytes more it fills
 * the smallest size class that holds it.
 * @throws RangeError when it fits none.
 */
export function pad(content: Uint8Array, overhead: number): Buffer {
  const needed = LENGTH_BYTES + content.byteLength + overhead;
  const size = SIZE_CLASSES.find((candidate) => candidate >= needed);
  if (size === undefined) throw new RangeError(`${needed} bytes fit no envelope`);
  const padded = Buffer.alloc(size - overhead);
  padded.writeUInt32BE(content.byteLength);
  padded.set(content, LENGTH_BYTES);
  return padded;
}

/** The content that {@link pad} was given. */
export function unpad(padded: Buffer): Buffer {
  const length = padded.readUInt32BE();
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
