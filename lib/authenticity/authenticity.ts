/**
 * Whether we may explain this notice as what it says it is.
 * `phishing`: looks like it; no advice and no link · `not-a-bounce`: probably no real bounce; the same · `not-yours`: real, but about a mail
 * that somebody else sent · `yours`: matches a mail that the reader sent; never means "safe" · `unclear`: cannot tell · `not-judged`: a bare
 * reply that a person pasted.
 */
export type AuthenticityVerdict =
  'phishing' | 'not-a-bounce' | 'not-yours' | 'yours' | 'unclear' | 'not-judged';

export interface Authenticity {
  readonly verdict: AuthenticityVerdict;
  /** What decided, the weightiest first; three at most. */
  readonly signals: readonly AuthenticitySignal[];
}

/** What speaks against a notice being one. */
export type ForgerySignal =
  // what it wants
  | 'asks-to-log-in'
  | 'asks-to-release'
  | 'asks-for-password'
  | 'asks-to-confirm'
  | 'asks-for-room'
  | 'asks-to-change-records'
  | 'asks-to-call'
  | 'threatens'
  | 'blames-authentication'
  // by which way
  | 'log-in-link'
  | 'strange-link'
  | 'send-again-link'
  | 'reader-in-link'
  | 'only-a-picture'
  | 'risky-attachment'
  // who it plays
  | 'unrelated-sender'
  | 'person-plays-system'
  | 'look-alike-name'
  | 'hidden-letters'
  | 'imitates-our-card'
  // how it is made
  | 'reply-plants-record'
  | 'about-your-mailbox'
  | 'names-no-lost-mail';

/** What tells whose mail it is about. */
export type OwnerSignal =
  | 'from-another'
  | 'sent-to-you'
  | 'failed-every-proof'
  | 'from-you'
  | 'your-message-id'
  | 'your-seal'
  | 'your-server'
  | 'nothing-returned'
  | 'only-from-matches';

export type AuthenticitySignal = ForgerySignal | OwnerSignal;

/** Of these two neither advice nor any link is given. */
export function isForged({ verdict }: Authenticity): boolean {
  return verdict === 'phishing' || verdict === 'not-a-bounce';
}
