import type { DomainName } from '../dns/domain-name.ts';
import type { SmtpReply } from './smtp-reply.ts';

/** One notice, as far as it told us. Names are those of RFC 3464; what was not said is undefined. */
export interface BounceReport {
  /** The dialect that read it; `generic` where none knew it. */
  readonly dialect: string;
  readonly reportingMta: DomainName | undefined; // §2.2.2
  readonly original: OriginalMessage | undefined;
  /** The domain of the lost mail's RFC5321.MailFrom: whose SPF was looked at. */
  readonly mailFromDomain: DomainName | undefined;
  readonly recipients: readonly RecipientReport[];
}

/** The per-recipient fields of RFC 3464 §2.3. */
export interface RecipientReport {
  readonly finalRecipient: string | undefined; // §2.3.2
  readonly originalRecipient: string | undefined; // §2.3.1
  readonly action: Action; // §2.3.3
  readonly status: string | undefined; // §2.3.4, RFC 3463; from the machine part or the reply
  readonly remoteMta: DomainName | undefined; // §2.3.5
  readonly diagnosticCode: SmtpReply | undefined; // §2.3.6
  /** The notice's own sentence about this recipient, where there is no SMTP reply. */
  readonly explanation: string | undefined;
  readonly willRetryUntil: string | undefined; // §2.3.9, as written
}

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** What the header of the returned mail says; only what bears on the refusal. */
export interface OriginalMessage {
  readonly fromDomain: DomainName | undefined; // RFC5322.From
  readonly returnPathDomain: DomainName | undefined; // RFC5321.MailFrom
  readonly dkim: readonly DkimSignature[];
  /** The address of the server that handed the mail over, from the topmost outside Received line. */
  readonly sendingIp: string | undefined;
  readonly messageId: string | undefined;
  readonly date: string | undefined;
}

export interface DkimSignature {
  readonly domain: DomainName; // d=
  readonly selector: string; // s=
}
