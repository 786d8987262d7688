import type { KeySize } from './public-key.ts';
import type { RegistrableDomain } from './public-suffix.ts';

/** What judging DNS needs beside DNS, lent by the platform; what is left out is not judged. */
export interface Instruments {
  /** Tells which public keys can be used. */
  readonly keySize?: KeySize;
  /** Knows the public suffix list, by which readers of RFC 7489 go. */
  readonly registrableDomain?: RegistrableDomain;
}
