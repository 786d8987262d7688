import type { DkimSignature } from '../bounce/dkim-signature.ts';
import type { Authors } from '../bounce/from-field.ts';
import type { DomainName } from '../dns/domain-name.ts';
import type { Complaint } from '../knowledge/complaints.ts';
import type { SeenResult } from '../knowledge/receiver-results.ts';

/** What is known of the lost mail itself: its returned header, and what the receiver said that it saw. A check knows nothing of bounces. */
export interface MailFacts {
  /** The header came back whole: what is not in it was not in the mail. */
  readonly hasHeader: boolean;
  /** So did every signature that the refuser can have seen: who gave the mail back does not sign only while handing over. */
  readonly hasAllSignatures: boolean;
  /** The addresses of RFC5322.From; undefined where they did not come back. */
  readonly authors: Authors | undefined;
  /** RFC5321.MailFrom as the reply or the header says it: what was merely guessed stands in `Subject.mailFromDomain` alone. */
  readonly returnPath: DomainName | undefined;
  readonly signatures: readonly DkimSignature[];
  /** What the refuser said of this mail; `did-not-pass` also where the reply's cause says as much. */
  readonly seen: { readonly spf: SeenResult; readonly dkim: SeenResult; readonly dmarc: SeenResult };
  /** What the reply complained of, where a check must know it. */
  readonly complaints: readonly Complaint[];
  /** The address that the refuser saw, and who says so. A hop on the sender's own side is none. */
  readonly sentFrom: { readonly ip: string; readonly saidBy: 'reply' | 'header' } | undefined;
  /** The name of that server, as far as it is said, by whom it was taken, and how it introduced itself. */
  readonly host: DomainName | undefined;
  readonly receivedBy: DomainName | undefined;
  readonly greeting: DomainName | undefined;
  /** Somebody who is neither the author's house nor the last recipient's passed it on. */
  readonly passedOn: { readonly by: DomainName } | undefined;
  /** What tells a web form that speaks in its visitor's name. */
  readonly form: {
    readonly isByWebSite: boolean;
    readonly isReplyToFrom: boolean;
    readonly toDomains: readonly DomainName[];
  };
  /** When the refuser saw it, in seconds since 1970. */
  readonly receivedAt: number | undefined;
}
