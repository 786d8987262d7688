/** What a mail server answered: `550-5.7.26 …` taken apart, its lines joined into one (RFC 5321 §4.2.1). */
export interface SmtpReply {
  readonly code: string | undefined; // three digits
  readonly enhancedStatus: string | undefined; // RFC 3463
  /** One line, codes included: `550 5.7.26 Unauthenticated email …`. The form that the rules in lib/knowledge are written against. */
  readonly line: string;
  /** The words without the leading codes. */
  readonly text: string;
  /** The tracking code at the end, by which the other side can find the mail. */
  readonly queueId: string | undefined;
}
