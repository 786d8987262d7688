import { dkimKeys } from './dkim-keys.ts';
import { dmarcMailauth } from './dmarc-mailauth.ts';
import { dmarcStalwart } from './dmarc-stalwart.ts';
import { dmarcInTheWild, dmarcSyntax } from './dmarc-syntax.ts';
import { publicSuffixes } from './public-suffixes.ts';
import { rfc7208 } from './rfc7208.ts';
import type { Suite } from './suite.ts';
import { transportRecords } from './transport-records.ts';

/** Every suite of the shared data. */
export const suites: readonly Suite[] = [
  rfc7208,
  dmarcMailauth,
  dmarcStalwart,
  dmarcSyntax,
  dmarcInTheWild,
  dkimKeys,
  publicSuffixes,
  transportRecords,
];
