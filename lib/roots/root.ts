import type { ProblemId } from '../checks/problems.ts';

/**
 * What a bounce comes down to, once its reply, the returned mail and the records of DNS are read together. One id for each way on; the words
 * are `root_<id>` in public/_locales.
 */
export const rootIds = [
  'service-not-authenticated', // a service sent it, and proves nothing for the domain of From
  'dkim-key-missing', // signed for the domain, and the key is not in DNS, or not usable
  'changed-after-signing', // signed, and something changed it on its way
  'service-missing-in-spf', // a known service, Return-Path of the domain, not on its list
  'spf-broken-two-records',
  'spf-broken-too-many-lookups',
  'spf-broken', // any other fault by which the whole record counts for nothing
  'freemail-from', // From is at a house where anybody has an address, and another server sent it
  'form-sender', // a web form that set its visitor's address as From
  'inherited-policy', // a sub-domain that is under the rule of the domain above
  'strict-alignment', // proven for the same organization, and only the strict setting refuses it
  'forwarded', // passed on by somebody else's server
  'not-our-mail', // somebody else sent it in the domain's name
  'no-dkim-probably',
  'alignment-unknown', // the records are in order; what the mail bore is not known
  'spf-and-dkim-absent',
  'repaired-meanwhile', // what the receiver saw fail passes now
  'server-not-listed',
  'spf-not-passed',
  'dkim-not-passed',
  'no-dmarc-record',
  'not-aligned',
  'no-reverse-dns',
  'suspicious-spf',
  'dns-of-domain-broken',
  'no-tls',
  'all-three-needed',
  'dmarc-failed',
  'receiver-override', // refused although the domain's own rule asks for nothing
  'domain-not-resolvable',
  'sender-null-mx',
  'recipient-own-rule',
  'sender-domain-missing',
  'recipient-domain-mistyped',
  'recipient-null-mx',
  'not-authentication', // the reply is about something else, whatever the records lack
] as const;

export type RootId = (typeof rootIds)[number];

/** *certain*: reply and records (or the returned mail) agree · *likely* · *possible*. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** On what it stands, in the order of trust: the reply · the returned header · the machine part of the notice · DNS. */
export type Evidence = 'reply' | 'returned-header' | 'report' | 'dns';

/** What would make it certain; undefined where it is, or where nothing the reader can do would. */
export type Settle = 'original-header' | 'sending-address' | 'dns-again' | 'is-it-yours';

export interface Root {
  readonly id: RootId;
  readonly confidence: Confidence;
  /** In the order of trust; never empty. */
  readonly evidence: readonly Evidence[];
  readonly settle: Settle | undefined;
  /** The problems that it rests on. */
  readonly because: readonly ProblemId[];
  /** Faults of the records that were found beside it, and are not the cause. */
  readonly alsoFound: readonly ProblemId[];
}
