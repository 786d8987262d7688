import { dkimKeys } from './dkim-keys.ts';
import { dmarcMailauth } from './dmarc-mailauth.ts';
import { dmarcInTheWild, dmarcSyntax } from './dmarc-syntax.ts';
import { rfc7208 } from './rfc7208.ts';
import type { Suite } from './suite.ts';

/** Every suite of the shared data. */
export const suites: readonly Suite[] = [rfc7208, dmarcMailauth, dmarcSyntax, dmarcInTheWild, dkimKeys];
