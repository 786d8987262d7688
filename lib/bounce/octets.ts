/** A source as a string of one character an octet: the form in which it can be searched and mended without loss. */
export function binaryOfOctets(octets: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
  if (text.length === octets.length && !text.includes('\ufffd')) return text; // ASCII throughout, as most sources are
  const pieces: string[] = [];
  for (let at = 0; at < octets.length; at += CHUNK)
    pieces.push(String.fromCharCode(...octets.subarray(at, at + CHUNK)));
  return pieces.join('');
}

const CHUNK = 8192; // arguments of one call

/** The octets of such a string. */
export function octetsOfBinary(binary: string): Uint8Array {
  const octets = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) octets[at] = binary.charCodeAt(at);
  return octets;
}

/**
 * The octets of a source that came as a string: of UTF-8 where it holds a character above U+00FF or says that it is UTF-8, else one
 * character an octet, which is how a source comes that is no valid UTF-8.
 */
export function octetsOfSource(source: string): Uint8Array {
  const isUtf8 =
    /[^\u0000-\u00ff]/.test(source) || /charset\s{0,20}=\s{0,20}"?utf-?8|message\/global/i.test(source);
  return isUtf8 ? new TextEncoder().encode(source) : octetsOfBinary(source);
}
