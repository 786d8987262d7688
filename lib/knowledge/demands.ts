/** What a reply asks for, finer than its cause, where the way on hangs on it. */
export type Demand =
  | 'proof' // neither proof counted for the author, and the author's domain has a rule for that
  | 'alignment' // a proof for another name than the author's
  | 'dmarc-record'
  | 'all-three' // SPF and DKIM and DMARC, each of them
  | 'listed-server' // the domain says that no other server sends, and this one is not on its list
  | 'dns-answer' // the domain's DNS did not answer, so nothing could be proven
  | 'sender-domain' // the sender's domain cannot be found
  | 'sender-takes-mail' // the sender's domain says that it takes no mail (RFC 7505)
  | 'reverse-name' // the sending address has no name that leads back to it
  | 'greeting' // the sending server introduces itself by another name (RFC 5321 §4.1.4)
  | 'no-impostor'; // a rule of the recipient's house against mail from outside in its own or a known name

/** One wording, and a reply by which it was written. */
export interface Demanding {
  readonly demand: Demand;
  readonly reply: RegExp;
  readonly seen: string;
}

/** Words of the houses' own pages and of RFC 7372, 7489, 7505 and the programs that most servers run. */
export const demanding: readonly Demanding[] = [
  {
    demand: 'dns-answer',
    reply:
      /\btemporary dns failures? prevent|\b(?:spf|dkim|dmarc)\b.{0,60}\b(?:temporary (?:dns )?(?:error|failure)|temperror)/i,
    seen: "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
  },
  {
    demand: 'proof',
    reply: /\bunauthenticated e?mail from\b/i,
    seen: "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp",
  },
  {
    demand: 'alignment',
    reply:
      /\bisn['’]?t aligned with\b|\bnot aligned with\b|\bno dmarc alignment\b|\b(?:domain )?alignment (?:check )?fail/i,
    seen: "421 5.7.32 Your email has been rate limited because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain. - gsmtp",
  },
  {
    demand: 'dmarc-record',
    reply:
      /\b(?:does(?:n['’]?t| not) have|has no|without|missing|no) (?:a |valid )?dmarc (?:record|policy)\b|\bdmarc record does(?:n['’]?t| not) specify\b/i,
    seen: "550 5.7.40 Your email has been blocked because the sending domain doesn't have a DMARC record, or the DMARC record doesn't specify a DMARC policy. - gsmtp",
  },
  {
    demand: 'all-three',
    reply: /does(?:n['’]?t| not) meet the required authentication level/i,
    seen: "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements defined for the sender.",
  },
  {
    demand: 'listed-server',
    reply: /\bspf record with a hard fail\b/i,
    seen: '550 5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.9]. - gsmtp',
  },
  {
    demand: 'sender-takes-mail',
    reply: /\bsender (?:address |domain )?has (?:a )?null mx\b|\bnull mx\b.{0,40}\bsender\b/i,
    seen: '550 5.7.27 Sender address has null MX',
  },
  {
    demand: 'sender-domain',
    reply:
      /\bsender address rejected: (?:domain|host) not found\b|\bdomain of sender\b.{0,320}\bdoes not (?:exist|resolve)\b|\bunresolvable rfc\.?532[12]\b|\bsender(?:['’]s)? domain\b.{0,60}\b(?:does not (?:exist|resolve)|not found|(?:cannot|can['’]?t|could not) be (?:found|resolved|verified)|unresolvable)/i,
    seen: '550 5.1.8 <ada@example.org>: Sender address rejected: Domain not found',
  },
  {
    demand: 'reverse-name',
    reply:
      /\breverse[- ](?:dns|lookup|hostname|resolution|mapping|name)|\brdns\b|\bptr\b|\bpointer\b|\bip name lookup failed\b|\bcannot find your\b|\bcannot find (?:your )?reverse\b|\bfcrdns\b/i,
    seen: "550 5.7.25 The IP address sending this message does not have a PTR record setup, or the PTR record's forward DNS entry does not match the sending IP. - gsmtp",
  },
  {
    demand: 'greeting',
    reply: /\b(?:helo|ehlo)\b/i,
    seen: '550 5.7.1 Helo command rejected: need fully-qualified hostname',
  },
  {
    demand: 'no-impostor',
    reply: /\banti-?spoofing\b|\breject(?:ing|ed) spoofed\b/i,
    seen: '550 Rejected by header based Anti-Spoofing policy - https://community.mimecast.com/docs/DOC-1369#550',
  },
];

const MOST_READ = 8000;

/** What a reply asks for, in the order above. */
export function findDemands(line: string): readonly Demand[] {
  const text = line.slice(0, MOST_READ);
  return demanding.filter(({ reply }) => reply.test(text)).map(({ demand }) => demand);
}
