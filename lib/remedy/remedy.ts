import type { SpfResult } from '../checks/spf/host-result.ts';
import type { DomainName } from '../dns/domain-name.ts';
import type { Party } from '../knowledge/causes.ts';

/** What can be done about a root; the words are `remedy_<id>_title` and `remedy_<id>_text` in public/_locales. */
export const remedyIds = [
  'set-up-dkim-at-service',
  'set-up-return-path-at-service',
  'turn-on-dkim',
  'publish-dkim-key',
  'correct-dkim-key',
  'sign-last',
  'add-service-to-spf',
  'add-server-to-spf',
  'merge-spf',
  'correct-spf',
  'prune-spf',
  'drop-suspicious-spf',
  'publish-spf',
  'publish-dmarc',
  'correct-dmarc',
  'relax-alignment',
  'sign-subdomain',
  'relax-dmarc',
  'send-from-own-domain',
  'set-form-sender',
  'ask-forwarder',
  'set-reverse-dns',
  'turn-on-tls',
  'repair-dns',
  'publish-address',
  'replace-null-mx',
  'renew-domain',
  'correct-address',
  'other-contact',
  'ask-recipient',
  'send-again',
  'get-original-headers',
  'no-change',
] as const;

export type RemedyId = (typeof remedyIds)[number];

/** `safe-to-paste`: complete · `needs-value`: a part comes from the sending service or the host · `ask-first`: somebody must know more. */
export type Label = 'safe-to-paste' | 'needs-value' | 'ask-first';

/** One record as it is to be. Every value in it is from DNS or from our own tables, never from the mail alone. */
export interface RecordChange {
  /** The domain in whose zone it stands: the one that the person is asked about. */
  readonly zone: DomainName;
  /** The whole name; at or below `zone`. For an RRset of PTR the reverse name. */
  readonly name: DomainName;
  readonly type: 'TXT' | 'CNAME' | 'MX' | 'A' | 'PTR';
  /** The records that it takes the place of, as published; empty where there is none. */
  readonly old: readonly string[];
  /** The new one in one piece; strings are cut when it is shown for a zone file. */
  readonly value: string;
}

/** What a receiver would see after the change; worked out over the zone with the change in it, never supposed. */
export interface Simulated {
  /** check_host() for the mail's own address and return path; undefined where the address is not known. */
  readonly spf: SpfResult | undefined;
  readonly isSpfAligned: boolean | undefined;
  /** A seal of the domain: there, or supposed because the step before sets it up. */
  readonly dkim: 'pass' | 'supposed' | undefined;
  readonly dmarc: 'pass' | 'fail' | 'none' | undefined;
  /** Look-ups of the new SPF record (RFC 7208 §4.6.4). */
  readonly lookups: number | undefined;
}

export interface Remedy {
  readonly id: RemedyId;
  readonly label: Label;
  readonly party: Party;
  /** Fill the placeholders of its words; the first is the domain. */
  readonly values: readonly string[];
  /** What to publish, in order; empty where it is no matter of records. */
  readonly changes: readonly RecordChange[];
  /** The service's own page that says how, from our own table. */
  readonly page: `https://${string}` | undefined;
  readonly simulated: Simulated | undefined;
}
