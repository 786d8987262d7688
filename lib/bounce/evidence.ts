import type { Grams } from '../search/grams.ts';
import type { Message } from './message.ts';

/** What the votes look at. */
export interface Evidence {
  readonly message: Message;
  /** The notice's own words, without what it returns. */
  readonly notice: string;
  /** Of its sender, its subject and these words. */
  readonly grams: Grams;
  /** Some dialect knows it. */
  readonly hasDialect: boolean;
  /** Its subject is, word for word, one that some mail system writes. */
  readonly hasKnownSubject: boolean;
  /** The fields of RFC 3464 stand in the text. */
  readonly hasShownReport: boolean;
  readonly hasMachinePart: boolean;
  readonly hasReturnedHeader: boolean;
  readonly hasRecipient: boolean;
  readonly reply: 'status' | 'code' | 'none';
}

/** What is voted on, how much it weighs, and whether it is about what the mail says, not only about who sent it. */
export interface Question {
  readonly name: string;
  readonly weight: number;
  readonly isContent?: true;
  /** Reads the words in all languages: asked only where the other votes do not decide. */
  readonly isCostly?: true;
  readonly holds: (evidence: Evidence) => boolean;
}

/** Nothing in it is any known mail system's. */
export function isUnknown({
  hasDialect,
  hasKnownSubject,
  hasMachinePart,
  hasShownReport,
  message,
}: Evidence): boolean {
  const isNamed = message.origin?.namesFailedRecipients === true || message.origin?.isDeliveryReport === true;
  return !hasDialect && !hasKnownSubject && !hasMachinePart && !hasShownReport && !isNamed;
}
