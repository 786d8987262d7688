import type { Instruments } from '../dns/index.ts';
import { keySize } from './key-size.ts';
import { registrableDomain } from './public-suffix.ts';

/** All that the checks need beside DNS. */
export const instruments: Instruments = { keySize, registrableDomain };
