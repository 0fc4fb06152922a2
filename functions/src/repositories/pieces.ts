import * as z from 'zod';
import type { Properties } from '../ports/table-store.ts';

/** What a property of an entity holds, somewhat below its limit of 64 KiB. */
export const PIECE_BYTES = 60 * 1024;

/** Bytes as properties `Body00`, `Body01` and so on, at least one. */
export function toPieces(bytes: Uint8Array): Properties {
  return Object.fromEntries(
    cut(bytes, PIECE_BYTES).map((piece, place) => [pieceName(place), piece]),
  );
}

/** The bytes again. @throws ZodError where one of those properties holds anything else. */
export function fromPieces(properties: Properties): Buffer {
  const names = Object.keys(properties).filter((name) => PIECE_NAME.test(name));
  return Buffer.concat(names.sort().map((name) => piece.parse(properties[name])));
}

/** Parts of at most `size` bytes; one empty part of nothing. */
export function cut(bytes: Uint8Array, size: number): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.byteLength / size));
  return Array.from({ length: count }, (_, place) =>
    bytes.subarray(place * size, (place + 1) * size),
  );
}

const PIECE_NAME = /^Body\d\d$/;
const piece = z.instanceof(Uint8Array);

const pieceName = (place: number) => `Body${String(place).padStart(2, '0')}`;
