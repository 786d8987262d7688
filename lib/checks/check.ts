import type { DomainName } from '../dns/domain-name.ts';
import type { Instruments } from '../dns/instruments.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { DamageKind } from './dkim/key.ts';
import type { MailFacts } from './mail-facts.ts';
import type { ProblemId, Severity } from './problems.ts';

/** Asks DNS, then judges the answers. Only asking waits; it never rejects. */
export type Check = (subject: Subject, resolve: Resolve, instruments?: Instruments) => Promise<Finding>;

/** The checks of what is published: they need no mail. What needs a lost mail, or the address it came from, stands in lib/mail-checks. */
export type PublishedCheckId = Exclude<CheckId, 'reverse-dns' | 'transport' | 'alignment'>;

/** Whom the checks are about; what is not known is undefined. A check knows nothing of bounces. */
export interface Subject {
  /** RFC5322.From domain of the lost mail: whose DMARC and DKIM count. */
  readonly fromDomain: DomainName | undefined;
  /** RFC5321.MailFrom domain: whose SPF counts. Equal to fromDomain where only one is known. */
  readonly mailFromDomain: DomainName | undefined;
  readonly recipientDomain: DomainName | undefined;
  readonly sendingIp: string | undefined;
  /** d= and s= of the returned mail's signatures, or a selector that the person typed. */
  readonly dkimSignatures: readonly { readonly domain: DomainName; readonly selector: string }[];
  /** A mail of this domain came back: it does send, whatever its records say. */
  readonly isSeenSending: boolean;
  /** What is known of the lost mail itself; undefined where only a domain is asked about. */
  readonly mail: MailFacts | undefined;
}

/** What one check found about one domain. */
export interface Finding<P extends Problem = Problem> {
  readonly check: CheckId;
  readonly domain: DomainName | undefined;
  readonly outcome: Outcome<P>;
  /** The record judged, as published (text; octets that are no UTF-8 read as latin-1). */
  readonly record: string | undefined;
  /** Facts for the eye, in the order of the message's placeholders (see `FactId`). */
  readonly facts: readonly Fact[];
  /** What the record leads to, and what each part costs; of SPF only. */
  readonly tree: SpfCost | undefined;
  /** Problems that are some only where it can be told for sure what was meant (lib/repair). */
  readonly suspects?: readonly Problem[] | undefined;
}

/** One name of an SPF tree, for the eye, and what it costs (RFC 7208 §4.6.4). */
export interface SpfCost {
  /** The term that leads here, as written; of the root the empty text. */
  readonly term: string;
  /** The name whose record or addresses are asked for; undefined where a macro leaves it open. */
  readonly name: string | undefined;
  /** Look-ups of the term itself and of all below it. */
  readonly lookups: number;
  /** What stands at the name: a record, an answer that is no record (`a`, `mx` …), nothing, or why there is nothing to show. */
  readonly state: 'record' | 'addresses' | 'none' | 'several' | 'broken' | 'loop' | 'failed' | 'not-followed';
  /** The record as published. */
  readonly record: string | undefined;
  readonly below: readonly SpfCost[];
}

/** Three outcomes, never two: what we could not learn is `unknown`, neither `fine` nor a `problem`. */
export type Outcome<P extends Problem = Problem> =
  | { readonly state: 'fine' }
  | { readonly state: 'problem'; readonly problems: readonly P[] }
  | { readonly state: 'unknown'; readonly reason: UnknownReason };

/**
 * Why nothing can be said: DNS failed · a second resolver could not be asked before "missing" is said · the bounce did not say whom to ask · the head of the lost mail did not come back · the selector is not known · this question is not
 * judged yet by this version.
 */
export type UnknownReason =
  DnsFailure | 'not-said' | 'header-missing' | 'selector-unknown' | 'not-judged' | 'unconfirmed';

/** `values` fill the placeholders of the message, in order; the first is the domain. At most 9. */
export interface Problem {
  readonly id: ProblemId;
  readonly severity: Severity;
  readonly values: readonly string[];
  /** What is at fault, where a typing error may be in it and the domain's people can change it. */
  readonly published?: Published | undefined;
}

/** Records of one name as they stand in DNS, for whoever tells what was meant by them. */
export interface Published {
  readonly name: string | undefined;
  /** One text for each record, or for each string of the one. */
  readonly texts: readonly string[];
  /** Names that were looked up and are there, where a text names one that is not. */
  readonly found?: readonly string[];
}

/** A true statement that is no problem: `SPF ends with ~all`, `7 of 10 look-ups`, `policy is reject`. Words: `fact_<id>`. */
export interface Fact {
  readonly id: FactId;
  readonly values: readonly string[];
}

export type FactId =
  | 'spf_ends_with' // 1 = the term (`-all`, `~all`, `redirect=…`), 2 = domain
  | 'spf_lookups' // 1 = number, 2 = limit
  | 'spf_lookups_at_least' // 1 = number, 2 = limit: a part of the tree could not be read
  | 'spf_branch' // 1 = term, 2 = look-ups that it costs with all below it
  | 'spf_never_sends' // 1 = domain: `v=spf1 -all` and nothing else
  | 'dkim_key_found' // 1 = selector, 2 = domain, 3 = kind and bits: `RSA 2048`, `Ed25519`
  | 'dkim_key_of_unknown_kind' // 1 = selector, 2 = domain, 3 = k= as published
  | `dkim_damage_${DamageKind}` // 1 = selector, 2 = domain, 3 = the part that shows it
  | 'dkim_pointer' // 1 = selector, 2 = domain, 3 = where its CNAME leads
  | 'dkim_pointer_lengthened' // 1 = selector, 2 = domain, 3 = where it was meant to lead
  | 'spf_result' // 1 = domain, 2 = ip, 3 = result of check_host() in the RFC's word
  | 'spf_step_match' // 1 = term, 2 = result
  | 'spf_step_no' // 1 = term
  | 'spf_step_fault' // 1 = term, 2 = result
  | 'dkim_keys_exist' // 1 = domain: _domainkey exists, names unknown
  | 'dkim_names_tried' // 1 = domain, 2 = how many selectors
  | 'dkim_no_selector' // 1 = domain: a key stands at _domainkey itself
  | 'dkim_doubled' // 1 = domain: _domainkey exists at the doubled name
  | 'dmarc_policy' // 1 = policy, 2 = the name it stands at
  | 'dmarc_watches' // 1 = name: with policy none nothing is stopped
  | 'dmarc_inherited' // 1 = domain, 2 = ancestor
  | 'dmarc_older_policy' // 1 = policy by which mail systems act that follow RFC 7489
  | 'dmarc_older_none' // 1 = domain: by RFC 7489 it has no policy
  | 'dmarc_older_percent' // 1 = percent of the mail (pct=) to which they apply it
  | 'mail_seal' // 1 = d=, 2 = selector: a signature that the mail bore
  | 'mail_return_path' // 1 = domain
  | 'mail_sent_from_reply' // 1 = ip, as the reply says
  | 'mail_sent_from_header' // 1 = ip, as the returned header says
  | 'mail_passed_on' // 1 = by whom
  | 'mx_hosts' // 1 = hosts, by preference
  | 'mx_host_number' // 1 = host: an IP address
  | 'mx_host_short' // 1 = host: no full name that the whole internet could look up
  | 'mx_host_missing' // 1 = host: has no address
  | 'mx_host_alias' // 1 = host, 2 = the name that it stands for
  | 'mx_host_private' // 1 = host, 2 = an address of a network inside
  | 'mx_null_beside' // 1 = domain: "takes no mail" beside mail servers
  | 'mx_none_needed' // 1 = domain: exists, and says that it neither sends nor takes mail
  | 'dnssec_validated' // 1 = domain
  | 'dns_said' // 1 = domain, 2 = what a DNS server says of its failure (RFC 8914)
  | 'domain_parked' // 1 = domain, 2 = a name server of a parking service
  | 'domain_on_hold' // 1 = domain, 2 = a name server of a registrar's hold
  | 'mta_sts_found' // 1 = domain, 2 = id
  | 'mta_sts_none' // 1 = domain
  | 'tls_rpt_found' // 1 = domain, 2 = addresses
  | 'tls_rpt_none' // 1 = domain
  | 'bimi_found' // 1 = domain, 2 = address of the logo
  | 'bimi_none' // 1 = domain
  | 'bimi_declined' // 1 = domain
  | 'bimi_unreadable' // 1 = domain, 2 = the record
  | 'ptr_name'; // 1 = ip, 2 = name
