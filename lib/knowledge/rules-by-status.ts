import { exactRules } from './general/index.ts';
import type { Rule } from './provider.ts';

/** RFC 3463 §3.2, §3.3: of the recipient's address or mailbox. */
const OF_RECIPIENT = /^[45]\.(?:1\.[1-6]|2\.[1-4])$/;
const ofRecipient = exactRules.filter(({ cause }) =>
  ['recipient_unknown', 'recipient_inactive', 'recipient_moved', 'mailbox_full'].includes(cause),
);

/**
 * The exact rules that go before all others beside this status (RFC 3463; '' for none): where it tells of the recipient, what else the reply
 * lists (`dmarc=fail`) is not why it was refused.
 */
export function rulesByStatus(status: string): readonly Rule[] {
  return OF_RECIPIENT.test(status) ? ofRecipient : [];
}

/** Beside X.2.1 of class 4: nobody has closed the mailbox, it only cannot take mail just now. */
export function isForAWhile(status: string, words: string): boolean {
  return status === '4.2.1' && FOR_A_WHILE.test(words);
}

const FOR_A_WHILE = /\b(?:busy|temporar(?:y|ily)|try (?:again )?later)\b/i;
