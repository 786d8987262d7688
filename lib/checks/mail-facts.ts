import type { DomainName } from '../dns/domain-name.ts';
import type { AuthResult } from '../knowledge/verdict.ts';

/** What is known of the lost mail itself: its returned header, and what the receiver said that it saw. A check knows nothing of bounces. */
export interface MailFacts {
  /** The header came back, so that what is not in it (a signature) was not in the mail. */
  readonly hasHeader: boolean;
  /** The domains of RFC5322.From, one for each address; undefined where the header did not come back. */
  readonly authors: readonly DomainName[] | undefined;
  readonly signatures: readonly SignatureFacts[];
  /** What the receiver said of this mail. */
  readonly seen: { readonly spf: AuthResult; readonly dkim: AuthResult; readonly dmarc: AuthResult };
  /** What the reply complained of, where a check must know it. */
  readonly complaints: readonly Complaint[];
}

/** A DKIM-Signature field (RFC 6376 §3.5), as far as it bears on a refusal. */
export interface SignatureFacts {
  readonly domain: DomainName; // d=
  readonly selector: string; // s=
  readonly algorithm: string | undefined; // a=
  readonly identity: string | undefined; // the domain of i=
  /** t= and x=, in seconds since 1970. */
  readonly signedAt: number | undefined;
  readonly expiresAt: number | undefined;
  readonly hasBodyLength: boolean; // l=
}

/** no encryption (5.7.29) · odd SPF entries (5.7.24) · the body was changed after signing · passed on by somebody. */
export type Complaint = 'no-encryption' | 'suspicious-spf' | 'body-changed' | 'forwarded';
