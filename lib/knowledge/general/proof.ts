import type { Rule } from '../provider.ts';

/** Proof of the sender, encryption, and the sender's own account. The exact stands before the vague. */
export const proofRules: readonly Rule[] = [
  {
    reply: /dmarc|\bunauthenticated e?mail from \S{1,253} is not accepted due to\b/i,
    cause: 'auth_dmarc',
    seen: { text: '550 5.7.1 Email rejected per DMARC policy for example.org', mark: 'verbatim' },
  },
  {
    reply:
      /\baligned with (?:either )?(?:the )?(?:authenticated )?(?:spf|dkim)|\bdomain owner(?:['’]?s)? policy/i,
    cause: 'auth_dmarc',
    seen: {
      text: "550 5.7.32 Your email was blocked because the From: header in this message isn't aligned with either the authenticated SPF or DKIM organizational domain.",
      mark: 'documented',
    },
  },
  {
    reply:
      /\beither spf or dkim\b|\bneither spf nor dkim\b|\b(?:both )?spf (?:and|or) dkim (?:checks?|authentication)|\bboth spf and dkim\b|\bat least one of spf or dkim\b|\b(?:mail|message) is unauthenticated\b|\bsender is unauthenticated\b|\bpurported responsible\b|\brequired authentication level\b|\bmeet the authentication requirements\b/i,
    cause: 'auth_other',
    seen: {
      text: '550 5.7.26 This email has been blocked because the sender is unauthenticated. All senders must authenticate with either SPF or DKIM.',
      mark: 'documented',
    },
  },
  {
    reply:
      /\b(?:dkim|domainkeys?)(?![ =:]{1,3}pass).{0,40}(?:fail|invalid|missing|\b(?:required|not (?:pass|valid|found|verif)|bad|reject|unacceptable|no |didn['’]?t pass|did not pass)|\bhash\b)|\bno (?:valid |passing |acceptable )?dkim\b|\bbecause (?:\w+ )?dkim\b|\bnot dkim[- ]signed/i,
    cause: 'auth_dkim',
    seen: { text: '550 5.7.20 No passing DKIM signature found', mark: 'documented' },
  },
  {
    reply:
      /\bspf\b(?![ :=-]{0,3}pass).{0,60}\b(?:fail|unauthori[sz]ed|reject|not (?:pass|permit|allow|authori)|didn['’]?t pass|violation|deny|denied|soft ?fail|invalid|check|error|permerror)|\bsender policy framework\b|\bnot (?:allowed|permitted|authori[sz]ed) to send (?:e?mail )?(?:from|for)\b|\b(?:see|please see|inspect).{0,30}\bspf\b|\bbecause (?:\w+ )?spf\b|\bper it['’]?s spf record|\bdoes(?:n['’]?t| not) (?:designate\b|allow sending e?mails? from\b)|\bspf record/i,
    cause: 'auth_spf',
    seen: {
      text: '550 5.7.23 SPF check failed: 203.0.113.9 is not allowed to send mail from example.org',
      mark: 'made',
    },
  },
  {
    reply:
      /\bbecause (?:it|this \w+) is unauthenticated\b|\bunauthenticated (?:e?mail|message)|\bsender is unauthenticated\b|\bauthentication (?:results?|checks?) (?:did not|failed)|\b(?:e-?mail|message|sender) (?:is )?not authenticated\b|\bfails? (?:to pass )?(?:e-?mail |sender )?authentication|\bsender authentication (?:failed|failure|required)/i,
    cause: 'auth_other',
    seen: { text: '550 5.7.1 Unauthenticated email is not accepted from this domain', mark: 'made' },
  },
  {
    reply:
      /\breverse[- ](?:dns|lookup|hostname|resolution|mapping)|\brdns\b|\bptr (?:records?|look-?ups?|resource|check|name|entry|dns)\b|\b(?:no|missing|invalid|valid|bad|without|generic) (?:\w+ ){0,2}ptr\b|(?<!relaying denied\. )\bip name lookup failed\b|\bmismatch\w* (?:\w+ ){0,2}ip\b|cannot find your (?:reverse )?hostname|could not (?:resolve|find) your (?:ip|hostname)|client host rejected: cannot find|does not resolve to a|\bno reverse\b|fcrdns/i,
    cause: 'rdns_helo',
    seen: {
      text: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.9]',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:helo|ehlo)\b(?! or mail).{0,50}\b(?:reject|invalid|need|bad|require|refus|not|must|does|impersonat|forged)|\bneed fully-qualified hostname\b|\binvalid helo\b/i,
    cause: 'rdns_helo',
    seen: {
      text: '504 5.5.2 <mail>: Helo command rejected: need fully-qualified hostname',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\bstarttls\b.{0,60}\b(?:required|fail|not|must|first|error|unavailable)|\btls\b.{0,40}\b(?:required|fail|not available|error|handshake|is needed|must|mandatory)|\b(?:encryption|encrypted connection) (?:is )?(?:required|needed|mandatory)|\bmust issue a starttls\b|\bno (?:\w+ )?encryption\b|\bcertificate\b.{0,40}\b(?:expired|invalid|verify|untrusted|mismatch|not (?:trusted|verified|valid)|failed)|\brequires? (?:tls|encryption)|\b(?:not|n['’]t) support (?:start)?tls\b|\bmta-sts\b|\bdane\b|\bdnssec\b|\btlsa\b/i,
    cause: 'tls_problem',
    seen: { text: '530 5.7.0 Must issue a STARTTLS command first', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:smtp )?auth(?:entication)? (?:is )?(?:required|failed|unsuccessful)|\bmust authenticate\b|\bsmtp auth\b|\btoo many (?:login|auth\w*) attempts\b|\bauthenticate first\b|\bnot logged in\b|\bplease (?:log in|authenticate|use smtp auth)|\bcredentials\b|(?<!\b(?:by|with) a )\bpassword\b(?![- ]protect|.{0,40}\b(?:attachment|archive)s?\b)|\bpop before smtp\b/i,
    cause: 'sender_account_limited',
    seen: { text: '530 5.7.0 Authentication required', mark: 'verbatim' },
  },
  {
    reply:
      /\byou(?:r account| have|r domain)?\b.{0,60}\b(?:exceeded|reached)\b.{0,50}\b(?:sending|daily|hourly|outgoing|outbound|send|message|mail)\b.{0,20}\b(?:limit|quota)|\b(?:sending|daily|hourly|outgoing|outbound|submission) (?:\w+ ){0,3}(?:limit|quota) (?:has been |was )?(?:exceeded|reached)|\b(?:daily|hourly) limit\b|\bsending activity\b|\b(?:permissions?|allowed|permitted|authori[sz]ed) to send as\b|\bquota\b.{0,20}\bfor (?:outgoing|outbound|sending)\b|\breached (?:a|the|your) (?:\w+ )?limit for sending\b|\boutgoing (?:mail|email|messages?).{0,40}\b(?:suspended|blocked|disabled)|\bdomain .{0,80}has exceeded the max (?:emails|defers)|\bsender (?:account|mailbox) .{0,30}(?:suspended|blocked|disabled)|\bcompromised\b|\b(?:plan|subscription|package) allows\b|\bused up (?:\w+ ){0,4}(?:quota|allowance|limit)|\byour (?:account|user|organi[sz]ation|mail ?box) has sent too many\b/i,
    cause: 'sender_account_limited',
    seen: { text: '550 5.4.5 Daily sending quota exceeded', mark: 'documented' },
  },
  {
    reply:
      /\b(?:address|sender|identity|domain) (?:is )?not verified\b|\bunverified (?:sender|domain)|\bnot a verified\b/i,
    cause: 'sender_account_limited',
    seen: { text: '554 Message rejected: Email address is not verified.', mark: 'verbatim' },
  },
];
