import type { DomainName } from '../dns/domain-name.ts';
import type { DkimSignature } from './dkim-signature.ts';
import type { Authors } from './from-field.ts';
import type { HandOver } from './hand-over.ts';
import type { PassedOn } from './passed-on.ts';
import type { PrivateWords } from './private-words.ts';
import type { RetryUntil } from './retry-until.ts';
import type { SmtpCommand } from './smtp-command.ts';
import type { SmtpReply } from './smtp-reply.ts';

/** One notice, as far as it told us. Names are those of RFC 3464; what was not said is undefined. */
export interface BounceReport {
  /** The dialect that read it; `generic` where none knew it. */
  readonly dialect: string;
  readonly reportingMta: DomainName | undefined; // §2.2.2
  readonly originalEnvelopeId: string | undefined; // §2.2.1, xtext undone
  /** When the mail came to the writer of the notice: §2.2.5, as written. */
  readonly arrivalDate: string | undefined;
  /** The id under which the writer of the notice held the mail: `X-Postfix-Queue-ID` and its like. */
  readonly reportingQueueId: string | undefined;
  readonly original: OriginalMessage | undefined;
  /** The domain of the lost mail's RFC5321.MailFrom: whose SPF was looked at. */
  readonly mailFromDomain: DomainName | undefined;
  readonly recipients: readonly RecipientReport[];
  /** What the notice says to all of its recipients: in its subject, and before it names the first. '' where it says nothing. */
  readonly sharedWords: string;
  /** What a copy for strangers must not hold. */
  readonly privateWords: PrivateWords;
}

/** The per-recipient fields of RFC 3464 §2.3. */
export interface RecipientReport {
  readonly finalRecipient: string | undefined; // §2.3.2
  readonly originalRecipient: string | undefined; // §2.3.1
  readonly action: Action; // §2.3.3
  readonly status: string | undefined; // §2.3.4, RFC 3463; from the machine part or the reply
  readonly remoteMta: DomainName | undefined; // §2.3.5
  /** The address of that server, where the notice names it too; in the shortest form. */
  readonly remoteMtaIp: string | undefined;
  readonly diagnosticCode: SmtpReply | undefined; // §2.3.6
  /** The step of the dialogue at which that server refused. */
  readonly refusedCommand: SmtpCommand | undefined;
  readonly lastAttemptDate: string | undefined; // §2.3.7, as written
  readonly finalLogId: string | undefined; // §2.3.8
  /** The notice's own sentence about this recipient, where there is no SMTP reply. */
  readonly explanation: string | undefined;
  readonly willRetryUntil: string | undefined; // §2.3.9, as written
  /** The same counted out, where it can be. */
  readonly retryUntil: RetryUntil | undefined;
}

export type Action = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

/** What the header of the returned mail says; only what bears on the refusal. */
export interface OriginalMessage extends HandOver {
  /** The header seems to be all there: what is not in it was not in the mail. */
  readonly isWhole: boolean;
  readonly fromDomain: DomainName | undefined; // RFC5322.From, the first address
  readonly authors: Authors | undefined; // undefined where no From came back and the header may be cut
  readonly toDomains: readonly DomainName[];
  /** Reply-To says the address of From once more. */
  readonly isReplyToFrom: boolean;
  readonly returnPathDomain: DomainName | undefined; // RFC5321.MailFrom
  readonly dkim: readonly DkimSignature[];
  /** A DKIM-Signature field came back that could not be read. */
  readonly hasOddSignature: boolean;
  /** A program of a web site handed it in. */
  readonly isByWebSite: boolean;
  readonly passedOn: PassedOn | undefined;
  /** The domains to which it went on its way. */
  readonly stations: readonly DomainName[];
  /** When the last server took it, in seconds since 1970. */
  readonly receivedAt: number | undefined;
  /** What the servers on the way saw (RFC 8601), as far as the header came back. */
  readonly authentication: readonly AuthenticationResult[];
  readonly messageId: string | undefined;
  readonly date: string | undefined;
}

/** One result of an `Authentication-Results` field (RFC 8601 §2.7). */
export interface AuthenticationResult {
  /** The server that says so (§2.5), as written; '' where it does not say who it is. */
  readonly authservId: string;
  readonly method: 'spf' | 'dkim' | 'dmarc';
  readonly result: 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'policy' | 'temperror' | 'permerror';
  /** The domain that was judged: of `smtp.mailfrom`, `header.d` or `header.from`. */
  readonly domain: DomainName | undefined;
  /** Of DKIM: the hash of the body is another than the signature says (RFC 6376 §6.1.3), in the words of the common programs. */
  readonly isBodyChanged: boolean;
}
