/** A TXT record as text, and whether its octets were UTF-8. */
export interface TxtText {
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * The strings of a TXT record joined without a space (RFC 7208 §3.3), read as UTF-8; where they are none, as latin-1, so that each odd
 * octet can still be shown. A byte order mark stays: to a receiver it is part of the record.
 */
export function textOfTxt(strings: readonly Uint8Array[]): TxtText {
  const octets = joined(strings);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
  return isSame(new TextEncoder().encode(text), octets)
    ? { text, isUtf8: true }
    : { text: Array.from(octets, (octet) => String.fromCharCode(octet)).join(''), isUtf8: false };
}

function joined(strings: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(strings.reduce((sum, { length }) => sum + length, 0));
  for (let index = 0, at = 0; index < strings.length; index += 1) {
    const string = strings[index] ?? new Uint8Array();
    octets.set(string, at);
    at += string.length;
  }
  return octets;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, at) => octet === b[at]);
}
