/** A TXT record as text, and whether its octets were UTF-8. */
export interface TxtText {
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * The strings of a TXT record joined without a space (RFC 7208 §3.3), read as UTF-8; where they are none, as latin-1, so that each odd
 * octet can still be shown.
 */
export function textOfTxt(strings: readonly Uint8Array[]): TxtText {
  const octets = strings.flatMap((string) => [...string]);
  const text = new TextDecoder().decode(Uint8Array.from(octets));
  const isUtf8 = !text.includes('\ufffd') || hasReplacement(octets);
  return isUtf8
    ? { text, isUtf8 }
    : { text: octets.map((octet) => String.fromCharCode(octet)).join(''), isUtf8 };
}

/** U+FFFD itself, written in the record. */
function hasReplacement(octets: readonly number[]): boolean {
  return octets.some((octet, at) => octet === 0xef && octets[at + 1] === 0xbf && octets[at + 2] === 0xbd);
}
