import { strFromU8, strToU8 } from 'fflate/browser';

/** The parts of a package of Office by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A part of XML, changed as text. */
export function inXml(part: Uint8Array, to: (xml: string) => string): Uint8Array {
  return strToU8(to(strFromU8(part)));
}
