/** A source as a string of one character an octet: the form in which it can be searched and mended without loss. */
export function binaryOfOctets(octets: Uint8Array): string {
  // Browsers take latin-1 for windows-1252, which has other characters for 0x80 to 0x9f alone.
  const text = new TextDecoder('latin1').decode(octets);
  if (!/[^\x00-\x7f\xa0-\xff]/.test(text)) return text;
  const pieces: string[] = [];
  for (let at = 0; at < octets.length; at += CHUNK)
    pieces.push(String(Reflect.apply(String.fromCharCode, undefined, octets.subarray(at, at + CHUNK))));
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

/** The text of octets whose charset nobody told: UTF-8, or latin-1 where they are none (header fields are ASCII with either). */
export function textOfOctets(octets: Uint8Array): string {
  const text = new TextDecoder().decode(octets, { stream: true }); // a character that was cut off is left out
  return text.includes('\ufffd') ? new TextDecoder('latin1').decode(octets) : text;
}

/** The same of one character an octet. */
export function textOfBinary(binary: string): string {
  return /[^\x00-\x7f]/.test(binary) ? textOfOctets(octetsOfBinary(binary)) : binary;
}
