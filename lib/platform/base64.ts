import { binaryOfOctets, octetsOfBinary } from '../bounce/octets.ts';

/** Octets as text, to go through a message between parts of the extension. */
export function base64OfOctets(octets: Uint8Array): string {
  return btoa(binaryOfOctets(octets));
}

/** The octets of such a text; undefined where it is none. */
export function octetsOfBase64(text: string): Uint8Array | undefined {
  try {
    return octetsOfBinary(atob(text));
  } catch {
    return undefined;
  }
}
