import type { Rule } from '../provider.ts';
import { emptyRules, refusalRules } from './empty.ts';
import { senderLanguageRules } from './languages-sender.ts';
import { eitherRules, languageRules } from './languages.ts';
import { listAndContentRules } from './lists-and-content.ts';
import { proofRules } from './proof.ts';
import { recipientRules } from './recipient.ts';
import { routingRules } from './routing.ts';
import { vagueRules } from './vague.ts';

/** Wordings that mail systems of every make share: no host, product, bracket code or address stands in them. In this order. */
export const exactRules: readonly Rule[] = [
  ...proofRules,
  ...eitherRules,
  ...listAndContentRules,
  ...recipientRules,
  ...routingRules,
  ...senderLanguageRules,
  ...languageRules,
];

export { emptyRules, refusalRules, vagueRules };
