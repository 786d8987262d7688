import { coarseRules } from './coarse-rules.ts';
import { dmarcRules } from './dmarc-rules.ts';
import { listRules } from './list-rules.ts';
import { otherRules } from './other-rules.ts';
import type { RootRule } from './rule.ts';
import { unlistedRules } from './unlisted-rules.ts';
import { whoseRules } from './whose-rules.ts';

/**
 * The decision table: of the rules for a reply the first that holds wins. The finer stand before the coarse: whose mail it is, whose proof it
 * bore, what is wrong with the author's own; then what the reply says by itself.
 */
export const rootRules: readonly RootRule[] = [
  ...whoseRules,
  ...listRules,
  ...unlistedRules,
  ...coarseRules,
  ...dmarcRules,
  ...otherRules,
];
