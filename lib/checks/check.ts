import type { DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { CheckId } from '../knowledge/causes.ts';

/** Asks DNS, then judges the answers. Only asking waits; it never rejects. */
export type Check = (subject: Subject, resolve: Resolve) => Promise<Finding>;

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
}

/** What one check found about one domain. */
export interface Finding {
  readonly check: CheckId;
  readonly domain: DomainName | undefined;
  readonly outcome: Outcome;
  /** The record judged, as published (text; octets that are no UTF-8 read as latin-1). */
  readonly record: string | undefined;
  /** Facts for the eye, in the order of the message's placeholders (see `FactId`). */
  readonly facts: readonly Fact[];
}

/** Three outcomes, never two: what we could not learn is `unknown`, neither `fine` nor a `problem`. */
export type Outcome =
  | { readonly state: 'fine' }
  | { readonly state: 'problem'; readonly problems: readonly Problem[] }
  | { readonly state: 'unknown'; readonly reason: UnknownReason };

/**
 * Why nothing can be said: DNS failed · a second resolver could not be asked before "missing" is said · the bounce did not say whom to ask · the selector is not known · this question is not
 * judged yet by this version.
 */
export type UnknownReason = DnsFailure | 'not-said' | 'selector-unknown' | 'not-judged' | 'unconfirmed';

/** The problems of the first level; ids are those of the findings catalogue. Words: `finding_spf_001_title`, `…_fix`. */
export type ProblemId =
  | 'SPF-001' // no record
  | 'SPF-002' // several records
  | 'SPF-003' // more than ten look-ups
  | 'SPF-004' // nine or ten
  | 'SPF-005' // more than two void look-ups
  | 'SPF-007' // grammar
  | 'SPF-008' // include or redirect without a record
  | 'SPF-009' // loop
  | 'SPF-010' // +all
  | 'SPF-011' // no end, or ?all
  | 'SPF-012' // terms after `all`
  | 'SPF-013' // redirect beside `all`
  | 'SPF-014' // ptr
  | 'SPF-016' // stray characters, so that it is not recognised
  | 'SPF-024' // a name of the tree did not answer
  | 'SPF-026' // `-all` alone, at a domain that was seen sending
  | 'DKIM-002' // known selector, no key
  | 'DKIM-003' // known selector, CNAME that leads nowhere
  | 'DKIM-004' // revoked
  | 'DKIM-005' // damaged
  | 'DKIM-006' // several keys under one selector
  | 'DKIM-009' // t=y
  | 'DKIM-010' // h= without sha256
  | 'DKIM-012' // s= without email
  | 'DKIM-014' // _domainkey is NXDOMAIN
  | 'DMARC-001' // none by tree walk
  | 'DMARC-002' // several at one name
  | 'DMARC-003' // syntax
  | 'DMARC-004' // no policy
  | 'DMARC-005' // p=none and no report address
  | 'DMARC-006' // report address without mailto:
  | 'DMARC-017' // record at a wrong name
  | 'DMARC-018' // other text at _dmarc
  | 'MX-001' // domain does not exist
  | 'MX-002' // recipient: null MX
  | 'MX-003' // sender: null MX
  | 'MX-004' // neither MX nor address
  | 'MX-005' // address fallback
  | 'MX-006' // an IP address for the name of a mail server
  | 'MX-008' // DNSSEC signature broken
  | 'IP-001'; // no valid PTR

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** `values` fill the placeholders of the message, in order; the first is the domain. At most 9. */
export interface Problem {
  readonly id: ProblemId;
  readonly severity: Severity;
  readonly values: readonly string[];
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
  | 'dkim_key_found' // 1 = selector, 2 = domain
  | 'dkim_keys_exist' // 1 = domain: _domainkey exists, names unknown
  | 'dmarc_policy' // 1 = policy, 2 = the name it stands at
  | 'dmarc_watches' // 1 = name: with policy none nothing is stopped
  | 'dmarc_inherited' // 1 = domain, 2 = ancestor
  | 'dmarc_testing' // 1 = name, 2 = policy as published, 3 = policy in effect (t=y: one step weaker)
  | 'mx_hosts' // 1 = hosts, by preference
  | 'mx_none_needed' // 1 = domain: exists, and says that it neither sends nor takes mail
  | 'ptr_name'; // 1 = ip, 2 = name
