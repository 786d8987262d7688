/** How much a problem weighs; the order is that of gravity. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** Every problem that a check can tell of, with its severity. Words: `finding_spf_001_title`, `finding_spf_001_fix`; the first value is the domain. */
export const severities = {
  'SPF-001': 'high', // no record
  'SPF-002': 'critical', // several records
  'SPF-003': 'critical', // more than ten look-ups
  'SPF-004': 'low', // nine or ten
  'SPF-005': 'high', // more than two void look-ups
  'SPF-006': 'low', // one or two names that are not there
  'SPF-007': 'critical', // grammar
  'SPF-008': 'critical', // include or redirect without a record
  'SPF-009': 'critical', // loop
  'SPF-010': 'critical', // +all
  'SPF-011': 'medium', // no end, or ?all
  'SPF-012': 'medium', // terms after `all`
  'SPF-013': 'low', // redirect beside `all`
  'SPF-014': 'low', // ptr
  'SPF-015': 'medium', // text records too large to fetch
  'SPF-016': 'high', // stray characters, so that it is not recognised
  'SPF-017': 'critical', // known service, not on the list
  'SPF-018': 'high', // unknown server, not on the list
  'SPF-019': 'low', // entry for a service that uses a return address of its own
  'SPF-020': 'high', // return address at a sub-domain without a record
  'SPF-021': 'low', // the same twice
  'SPF-022': 'medium', // far too many addresses
  'SPF-023': 'low', // private address
  'SPF-024': 'medium', // a name of the tree did not answer
  'SPF-025': 'high', // IPv6 sender, IPv4 list
  'SPF-026': 'critical', // `-all` alone, at a domain that was seen sending
  'SPF-027': 'info', // a soft end is fine
  'SPF-028': 'high', // what Google calls suspicious
  'DKIM-001': 'high', // mail without a signature
  'DKIM-002': 'critical', // known selector, no key
  'DKIM-003': 'critical', // known selector, CNAME that leads nowhere
  'DKIM-004': 'critical', // revoked
  'DKIM-005': 'critical', // damaged
  'DKIM-006': 'high', // several keys under one selector
  'DKIM-007': 'critical', // RSA below 1024 bits
  'DKIM-008': 'low', // RSA below 2048 bits
  'DKIM-009': 'low', // t=y
  'DKIM-010': 'high', // h= without sha256
  'DKIM-011': 'medium', // Ed25519 only
  'DKIM-012': 'high', // s= without email
  'DKIM-013': 'medium', // t=s against i=
  'DKIM-014': 'high', // _domainkey is NXDOMAIN
  'DKIM-015': 'info', // keys exist, names unknown
  'DKIM-016': 'high', // wildcard
  'DKIM-017': 'critical', // doubled name
  'DKIM-018': 'high', // body hash
  'DKIM-019': 'medium', // expired
  'DKIM-020': 'low', // l=
  'DMARC-001': 'high', // none by tree walk
  'DMARC-002': 'critical', // several at one name
  'DMARC-003': 'high', // syntax; `medium` where a policy still reads
  'DMARC-004': 'high', // no policy
  'DMARC-005': 'medium', // p=none and no report address
  'DMARC-006': 'medium', // report address without mailto:
  'DMARC-007': 'medium', // external report address not authorised
  'DMARC-008': 'medium', // report address takes no mail
  'DMARC-009': 'high', // enforced without DKIM
  'DMARC-010': 'medium', // enforced, and the mail was passed on
  'DMARC-011': 'medium', // sp= weaker
  'DMARC-012': 'high', // inherited and enforced
  'DMARC-013': 'high', // np= enforced, name does not exist
  'DMARC-014': 'info', // pct, rf, ri
  'DMARC-015': 'info', // t=y
  'DMARC-016': 'critical', // strict alignment alone fails
  'DMARC-017': 'critical', // record at a wrong name
  'DMARC-018': 'low', // other text at _dmarc
  'DMARC-019': 'high', // CNAME that leads nowhere
  'DMARC-020': 'info', // tree walk and public suffix list differ
  'AL-001': 'critical', // SPF of another domain
  'AL-002': 'critical', // DKIM of another domain
  'AL-003': 'critical', // freemail address, other server
  'AL-004': 'critical', // web form in the visitor’s name
  'AL-005': 'critical', // none or several From
  'AL-006': 'high', // forwarded
  'MX-001': 'critical', // domain does not exist
  'MX-002': 'critical', // recipient: null MX
  'MX-003': 'critical', // sender: null MX
  'MX-004': 'critical', // neither MX nor address
  'MX-005': 'low', // address fallback
  'MX-006': 'high', // an IP address for the name of a mail server
  'MX-007': 'medium', // sub-domain without any record
  'MX-008': 'critical', // DNSSEC signature broken
  'MX-009': 'high', // name servers silent
  'IP-001': 'high', // no valid PTR
  'TLS-001': 'high', // no encryption
  'STS-001': 'low', // MTA-STS record
  'TRPT-001': 'low', // TLS-RPT record
  'BIMI-001': 'low', // BIMI without enforcement
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemId = keyof typeof severities;
