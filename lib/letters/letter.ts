import type { DomainName } from '../dns/domain-name.ts';
import type { Party } from '../knowledge/causes.ts';
import type { RecordChange, Simulated } from '../remedy/remedy.ts';
import type { RootId } from '../roots/root.ts';

/**
 * For whom a letter is: who runs the DNS of the sender's domain · the support of the service that sends · who runs the recipient's mail · the
 * recipient, by phone or in another way than mail.
 */
export type LetterKind = 'dns' | 'service' | 'recipient-admin' | 'phone';

/** A letter as plain text, with LF as line end. */
export interface Letter {
  readonly kind: LetterKind;
  /** One line. */
  readonly subject: string;
  readonly body: string;
  /** To whom it goes, in words. */
  readonly role: string;
  /** The postmaster of the recipient's domain (RFC 2142 §5); no other address is known to be right. */
  readonly to: string | undefined;
}

/** The letter to be copied: what it is about stands on the first line. */
export function textOfLetter({ subject, body }: Letter): string {
  return `${subject}\n\n${body}\n`;
}

/** What is known of one recipient's part of a notice, in words of one language; what is not known is undefined and goes unsaid. */
export interface LetterCase {
  /** False where nobody can say that the notice is what it seems: then there is nothing to write. */
  readonly canVouch: boolean;
  /** `taken`: a server took the mail over, and that is the last that is known of it. */
  readonly fate: 'refused' | 'taken' | 'late';
  readonly root: RootId | undefined;
  readonly party: Party;
  readonly domain: DomainName | undefined;
  readonly recipient: string | undefined;
  /** The address that the mail was written to, where it was passed on from there; else the recipient's. */
  readonly writtenTo: string | undefined;
  readonly recipientDomain: DomainName | undefined;
  /** The service that surely sent the mail, and its own page of how a domain is set up for it. */
  readonly service: { readonly name: string; readonly page: string | undefined } | undefined;
  /** What happened, in a sentence: as told to anybody, and as told to the recipient's side, which may know the address. */
  readonly told: { readonly toAnybody: string; readonly toRecipient: string };
  /** What each kind of reader is asked to do. */
  readonly asked: Readonly<Record<LetterKind, string>>;
  readonly reply: string;
  readonly trace: Trace;
  /** What DNS said, a line each; then what would mend it. */
  readonly findings: readonly string[];
  readonly fixes: readonly string[];
  readonly steps: readonly LetterStep[];
}

/** By what a mail can be found again in the logs of those who handled it. Moments are in RFC 3339, UTC. */
export interface Trace {
  readonly sentAt: string | undefined;
  readonly handedOverAt: string | undefined;
  readonly lastTriedAt: string | undefined;
  readonly queueId: string | undefined;
  /** The server that wrote the notice, and its own number for the mail. */
  readonly reportingMta: string | undefined;
  readonly reportingQueueId: string | undefined;
  readonly logId: string | undefined;
  readonly envelopeId: string | undefined;
  readonly messageId: string | undefined;
  readonly returnPathDomain: string | undefined;
  readonly signatures: readonly { readonly domain: string; readonly selector: string }[];
  readonly sendingHost: string | undefined;
  readonly sendingIp: string | undefined;
  readonly remoteMta: string | undefined;
  readonly remoteMtaIp: string | undefined;
}

/** One thing to do: in words, where the rules of the remedies have some, and record by record. */
export interface LetterStep {
  readonly words: string | undefined;
  readonly page: string | undefined;
  readonly changes: readonly RecordChange[];
  readonly simulated: Simulated | undefined;
}
