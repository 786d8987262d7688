/**
 * The port that tells whether a public key that stands in DNS can really be used, and how many bits it has. `octets` is a
 * SubjectPublicKeyInfo for RSA (RFC 5280 §4.1.2.7), 32 octets for Ed25519. It never rejects.
 */
export type KeySize = (type: 'rsa' | 'ed25519', octets: Uint8Array) => Promise<Measured>;

/** `not-able`: this machine cannot tell. */
export type Measured =
  | { readonly kind: 'bits'; readonly bits: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'not-able' };
