import type { Rule } from '../provider.ts';
import { CONNECTION_REFUSED } from './routing.ts';

/** Wordings that fit much: they count only where an exact status says nothing better. The exact stands before the vague. */
export const vagueRules: readonly Rule[] = [
  {
    reply: CONNECTION_REFUSED,
    cause: 'server_unreachable',
    seen: { text: '554 Connection refused', mark: 'made' },
  },
  {
    reply:
      /\bbare (?:lf|cr|linefeed|newline)|\brfc ?-?\d{3,4}\b.{0,60}\b(?:compl|conform|violat|require|not|see)|\bnot (?:rfc|standards?)[- ]?\d{0,4} ?compliant|\b(?:invalid|malformed|missing|bad|duplicate|multiple|illegal|improper|no) (?:\w+ ){0,3}(?:headers?|from: |message-?id|date|mime|syntax|command|character|charset|encoding|line|content-type|newline|to: )|\bmore than one \w{1,20} header|\bheaders?\b.{0,50}\b(?:error|missing|invalid|malformed|too (?:long|large|big|many)|not|syntax|illegal|contains|duplicate)|\bsyntax error|\bunrecogni[sz]ed command|\bcommand (?:not (?:implemented|recogni[sz]ed)|unrecogni[sz]ed|rejected|unknown)|\bprotocol (?:error|violation)|\bline (?:too long|length|is too)|\b8-?bit\b|\bsmtputf8\b|\bconversion\b.{0,30}\b(?:not|required|fail)|\bmime\b.{0,40}\b(?:error|invalid|malformed|nest|violat|depth|parts?)|\bnon[- ]?ascii|\bmessage (?:is )?(?:malformed|not valid|format)|\bformat(?:ting)? (?:error|is|not)|\bencoding\b.{0,30}\b(?:not|error|invalid)|\bpipelining\b|\b(?:needs?|requires?|lacks?|without|must (?:have|contain)|has no) (?:\w+ ){1,4}header\b|\bbad sequence|\bneed (?:mail|rcpt)|\bout of sequence/i,
    cause: 'malformed_message',
    seen: { text: '550 5.6.0 Message is not RFC 5322 compliant: bare LF received', mark: 'made' },
  },
  {
    reply:
      /\btemporar(?:y|ily) (?:\w+ ){0,3}(?:deferred|rejected|unavailable|failure|error|problem|refused|block|delay|disabled|not)\b/i,
    gate: /^4/,
    cause: 'greylist_temporary',
    seen: { text: '421 4.3.0 Temporary system problem', mark: 'documented' },
  },
  {
    reply:
      /\b(?:local|internal|system|server|configuration|software|unexpected|database|ldap|filter|backend|i\/o|permanent internal|mailbox i\/o|disk|table lookup|queue file|user lookup|lookup|script|program|procmail|pipe|maildrop|forward(?:ing|er)?|transport|aliases|autoresponder|milter|child|mailer)\b[^;:]{0,40}\b(?:error|failure|failed|fault|misconfigur|problem|crash|exit|signal|died|broken)|\bmisconfigur|\bpermission denied|\bcan(?:['’]?t|not) (?:open|create|write|lock|append|chdir|access|read|fork|execute|find .{0,20}file|determine)|\bread-?only file|\bno space left|\bout of disk|\berror (?:in|while|during) (?:process|deliver|writ|stor|read|open)|\bmailbox (?:corrupt|locked|is locked|busy)|\bunable to (?:process|open|write|lock|store|append|access|create|deliver to (?:mailbox|file))|\bi\/o error|\bcould not (?:open|write|lock|store|append|be stored)|\binternal\b|\bcould not complete sender|\bnot able to process/i,
    cause: 'recipient_server_error',
    seen: { text: '554 5.3.0 unknown mailer error 1: local delivery failed', mark: 'verbatim' },
  },
  {
    reply:
      /\btry (?:it )?again (?:later|in|after)|\b(?:please )?(?:retry|try) (?:again )?(?:later|after)\b|\bcome back later|\bdeferred\b|\bservice (?:is )?(?:temporarily )?(?:not available|unavailable)|\b(?:server|system|host) (?:is )?temporarily/i,
    gate: /^4/,
    cause: 'greylist_temporary',
    seen: { text: '450 4.7.1 Please try again later', mark: 'made' },
  },
  {
    reply:
      /\b(?:polic(?:y|ies)|administrat(?:ive|ively)|prohibit(?:ed|ion)?|security|rules?|forbidden|disallowed|violat(?:es|ion)|restrictions?)\b|\b(?:message|mail|content) (?:was )?filtered\b|\brequires? (?:confirmation|validation)\b/i,
    cause: 'policy_other',
    seen: { text: '550 5.7.1 Message refused by local policy', mark: 'made' },
  },
  {
    reply:
      /\btry (?:it )?again (?:later|in|after)|\btry (?:again )?later\b|\bcome back later|\btemporarily (?:deferred|rejected|unavailable)/i,
    cause: 'greylist_temporary',
    seen: { text: '550 Please try again in 5 minutes', mark: 'made' },
  },
];
