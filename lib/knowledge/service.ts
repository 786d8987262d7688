/** What a service is for. `relay`: carries the mail of web hosts · `gateway`: filters a house's mail on its way out · `dmarc`: hosts records. */
export type ServiceCategory =
  | 'mailbox'
  | 'relay'
  | 'forwarding'
  | 'gateway'
  | 'dmarc'
  | 'transactional'
  | 'marketing'
  | 'newsletter'
  | 'crm'
  | 'helpdesk'
  | 'shop'
  | 'finance'
  | 'events'
  | 'survey'
  | 'app';

/**
 * A service that sends mail in its customers' names. What we do not know of it is left out. In a label of its marks `#` stands for a number
 * (a customer's, a date), `*` for the running number or letter of one of its domains: `1`, `b`, `1a`.
 */
export interface Service {
  readonly id: string;
  /** Proper name, the same in every language. */
  readonly name: string;
  readonly category: ServiceCategory;
  /** `high`: seen in a record template or on its own page · `medium`: partly · `low`: from memory; good to recognise it, not to advise. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** The service whose servers it sends over, by id: a mark that both have is that one's. */
  readonly over?: string;
  /** What its customers' SPF records include: the text of `include:` (RFC 7208 §5.2), as it is to be published. */
  readonly spfIncludes: readonly string[];
  /** Suffixes of includes that begin with a customer's own number: they recognise it, and cannot be offered. */
  readonly spfSuffixes?: readonly string[];
  /** How its own instructions end the record, where that says nothing of other servers. */
  readonly spfEnd?: '?all';
  /** DKIM selectors that it usually gives to its customers. */
  readonly dkimSelectors: readonly string[];
  /** The same, where a number is part of them. */
  readonly dkimSelectorForms?: readonly string[];
  /** Where the CNAME of such a selector leads: a name, or the suffix of one that begins with the customer's. */
  readonly dkimTargets?: readonly string[];
  /** Suffixes of MX hosts, for services that are also mailbox providers. */
  readonly mxSuffixes: readonly string[];
  /** Suffixes of the Return-Path domain when the customer has none of its own, and of the hosts that send. */
  readonly returnPathSuffixes: readonly string[];
  /** What stands before the customer's domain in a Return-Path of the customer's own. */
  readonly returnPathForms?: readonly string[];
  /** Suffixes of `d=` where it signs in its own name. */
  readonly signingDomains: readonly string[];
}
