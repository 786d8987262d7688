/** Octets as base64 with padding. */
export function encodeBase64(octets: readonly number[]): string {
  return btoa(octets.map((octet) => String.fromCharCode(octet)).join(''));
}

const [BIT_STRING, OID, SEQUENCE] = [0x03, 0x06, 0x30];
const RSA_ENCRYPTION = [42, 134, 72, 134, 247, 13, 1, 1, 1]; // 1.2.840.113549.1.1.1

/** An RSAPublicKey wrapped as SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
export function wrapRsa(rsaPublicKey: readonly number[]): readonly number[] {
  const algorithm = node(SEQUENCE, [...node(OID, RSA_ENCRYPTION), 0x05, 0x00]);
  return node(SEQUENCE, [...algorithm, ...node(BIT_STRING, [0, ...rsaPublicKey])]);
}

function node(tag: number, content: readonly number[]): readonly number[] {
  const size = content.length;
  if (size < 128) return [tag, size, ...content];
  return size < 256 ? [tag, 0x81, size, ...content] : [tag, 0x82, size >> 8, size & 255, ...content];
}
