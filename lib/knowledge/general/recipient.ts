import type { Rule } from '../provider.ts';

/** The recipient, its domain, and the sender's address. The exact stands before the vague. */
export const recipientRules: readonly Rule[] = [
  {
    reply:
      /\bsender address failed\b|\bdomain name required for sender\b|\b(?:existence|domain) of (?:the )?sender\b|\bsender(?:['’]?s)? domain\b.{0,60}\b(?:mx|a)(?:\/mx)? records?\b|\b(?:mx|a) (?:records? )?(?:for|of) (?:the )?sender\b|\bsender address (?:rejected|refused)\b.{0,20}\b(?:(?:unknown |unresolvable )?(?:sender )?domain|host|no such domain|unable to resolve)\b/i,
    cause: 'sender_address_rejected',
    seen: {
      text: '450 4.1.8 <ada@example.org>: Sender address rejected: Domain not found',
      mark: 'verbatim',
    },
  },
  {
    // 517 is one maker's own code, and about the sender alone.
    reply: /\bdomain does not exist\b|\breturn address\b/i,
    gate: /^517$/,
    cause: 'sender_address_rejected',
    seen: { text: '517 Domain does not exist: example.org', mark: 'documented' },
  },
  {
    reply:
      /\bhost or domain name not found|\bcould not be found in (?:the )?(?:dns|domain name)|(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24} does not exist\b|\bname service error\b|\b(?:host|domain) (?:name )?unknown\b|\bunknown (?:host|domain)\b|\bhost (?:name )?(?:lookup failed|not found)|\bname or service not known|\bunrouteable (?:mail domain|address)|\bnxdomain\b|\bdomain is not (?:reachable|registered)\b|\bno such (?:host|domain)\b(?! (?:here|at this))|\bdomain (?:name )?(?:not found|does(?:n['’]?t| not) exist|may not exist)\b/i,
    cause: 'domain_not_found',
    seen: {
      text: 'Host or domain name not found. Name service error for name=example.invalid type=AAAA: Host not found',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\ball hosts (?:for .{1,80})?have been failing|\b(?:host|cname|dns|mx) lookup (?:did not complete|failed temporarily)|\bunable to get connection to\b|\bno mxs? for .{1,60} could be reached\b|\bconnection timed out|\bwasn['’]t able to establish an smtp connection|\brefused to talk to me/i,
    cause: 'server_unreachable',
    seen: {
      text: "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1) I'm not going to try again; this message has been in the queue too long.",
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\brelay(?:ing)?\b.{0,50}\b(?:denied|not (?:permitted|allowed|authori[sz]ed|accepted|available)|prohibit|disallow|forbidden|refused|reject|incorrectly|deny|is not|check)|\b(?:denied|unable to|not permitted to|cannot|can['’]?t|won['’]?t|no|do(?:es)? not|not) relay(?:ing)?\b|\ballowed rcpt ?hosts\b|\bnot (?:a )?local(?:ly hosted)?\b.{0,30}\b(?:domain|host|gateway)|\bwe do(?:n['’]t| not) (?:handle|accept|relay|host|serve)\b.{0,40}\b(?:mail|domain|relay)|\bnot (?:a )?(?:hosted|permitted) (?:here|domain)|\bdomain (?:is )?not (?:hosted|handled|local|served|in my list)|\bnot one of our (?:domain|user)|\bthis server does not (?:handle|accept|serve|host)|\bnot a gateway\b|\bno such domain (?:here|at this)|\bunauthori[sz]ed relay|\buse (?:me|us|this (?:server|host|system))\b.{0,80}\brelay\b|\binsecure (?:mail )?relay\b|\bnot configured to relay\b/i,
    cause: 'relay_denied',
    seen: { text: '554 5.7.1 <bob@example.com>: Relay access denied', mark: 'verbatim' },
  },
  {
    // RFC 7505 §4.2: the sender's own name takes no mail.
    reply: /\bsender\b.{0,60}\bnull ?mx\b|\bnull ?mx\b.{0,60}\b(?:sender|mail ?from|return[- ]path)\b/i,
    cause: 'sender_address_rejected',
    seen: { text: '550 5.7.27 Sender address has null MX', mark: 'documented' },
  },
  {
    reply:
      /\bnull ?mx\b|\bdoes(?:n['’]?t| not) accept (?:any )?(?:e-?)?mail\b(?! (?:from|over))|\b(?:receives?|accepts?|takes?) no (?:e-?)?mail\b|\bdoes(?:n['’]?t| not) (?:take|receive|handle) (?:any )?(?:e-?)?mail\b(?! (?:from|over))|\bcould(?:n['’]?t| not) find a mail exchanger\b|\bno (?:smtp|mail) service\b|\bdomain .{0,80}\b(?:has no|without) (?:mail|mx)\b|\bno (?:mail servers?|mx)(?: records?| hosts?)? (?:appear|found|exist|were found|for|could be found)|\bno mx (?:record|host)|\bhas no mail exchanger|\bno valid (?:mx|mail ?server|mail exchang)|\bmail server .{0,20}not configured for/i,
    cause: 'domain_no_mail',
    seen: { text: '556 5.1.10 Recipient address has null MX', mark: 'documented' },
  },
  {
    reply:
      /\b(?:countr(?:y|ies)|geo(?:graphic(?:al)?|ip|location)?)\b.{0,60}\b(?:not (?:allowed|permitted|accepted)|reject|refus|block|denied|filter|polic)|\b(?:reject|refus|block|denied)\w*\b.{0,60}\b(?:countr(?:y|ies)|geo(?:graphic(?:al)?|ip|location)?)\b/i,
    cause: 'policy_other',
    seen: { text: '550 5.7.1 Rejected by policy: country of the sender is not allowed', mark: 'made' },
  },
  {
    reply:
      /\bsender(?:['’]?s)?\b.{0,20}\b(?:verif|callout|callback)|\bsender (?:address|domain|e-?mail)?\b.{0,80}\b(?:reject|does(?:n['’]?t| not) exist|not (?:a valid|exist|found|valid|resolve|accept|allowed|verified)|unknown|unresolvable|invalid|refused|denied|must (?:exist|resolve)|blocked|banned|is null|unverified)|\bdomain of sender address\b|\bsender domain\b|\b(?:mail )?from:? (?:domain|address)\b.{0,40}\b(?:invalid|not|reject|unresolv|must|does)|\b(?:unroutable|unrouteable|unverifiable|unresolvable|nonexistent) sender\b|\bcould not (?:verify|validate) (?:the )?sender|\byour (?:own )?(?:e-?mail )?address could not be (?:verified|confirmed)|\breturn(?:[- ]path| address).{0,40}\b(?:invalid|not|reject|verif|refus)|\bchecking (?:the )?(?:mail from|sender)\b|\binvalid (?:sender|return|from)\b|\bunknown sender\b|\benvelope sender\b.{0,40}\b(?:reject|invalid|not|does|is in)|\bbad sender\b|\byour (?:e-?mail )?(?:address|domain) .{0,40}\b(?:rejected|blocked|blacklisted|not (?:allowed|accepted|permitted))|\bnot accepting mail from (?:this|your) (?:address|sender|domain)|\bsyntactically invalid sender|\bmailfrom\b.{0,30}\b(?:reject|invalid|not)/i,
    cause: 'sender_address_rejected',
    seen: {
      text: '553 5.1.8 <ada@example.org>... Domain of sender address ada@example.org does not exist',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\buser unknown\b|\bunknown (?:local )?(?:user|mailbox|recipient|address)\b|\bno such (?:user|mailbox|recipient|person|address|account)\b|\bdoes(?:n['’]?t| not) have (?:an? )?.{0,40}\baccount|\bmailbox (?:unavailable|not found|does(?:n['’]?t| not) exist)\b|\b(?:user|recipient|account|address|e-?mail account)\b.{0,40}\b(?:does(?:n['’]?t| not) exist|not found|not known)\b|\bbad[_ ](?:recipient|destination mailbox)|\bnot our (?:customer|user)\b|\b(?:nobody|no ?one)\b.{0,30}\bname\b|\bno mailbox (?:here )?by that name/i,
    cause: 'recipient_unknown',
    seen: { text: '550 5.1.1 <bob@example.com>... User unknown', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:user|address|recipient|mailbox|account|employee|person|he|she|they)\b.{0,60}\b(?:has (?:been )?(?:moved|changed|left)|(?:is )?no longer (?:works?|employed|with|here|at)|relocated|moved to)|\bnew (?:e-?mail )?address\b|\bplease (?:try|use|forward to|update).{0,20}\b<?[^\s<>]{1,64}@|\buser not local; please try|\baddress (?:has )?changed/i,
    cause: 'recipient_moved',
    seen: { text: '551 5.1.6 User has moved; please try <new@example.net>', mark: 'documented' },
  },
  {
    reply:
      /\b(?:mail ?box|account|user|recipient|(?:mail)?address|mail ?drop|inbox|login)\b.{0,60}\b(?:disabled|deactivated|inactive|suspended|locked|frozen|(?<!time )expired|closed|terminated|not active|unused|closed on|blocked (?:for|due to) inactivity|no longer accepts mail|discontinued|dormant|cancel+ed|temporarily (?:disabled|blocked|locked)|no longer (?:active|available|valid|accept|in use|in service|on))|\b(?:disabled|inactive|suspended|locked|deactivated|expired|closed|discontinued) (?:e-?mail )?(?:user|account|mail ?box|recipient|address)|\brecipient(?:['’]?s)? (?:account|mail ?box) (?:is|was|has been) blocked|\bsuppression list\b|\bsuppressed\b|\bon the (?:bounce|suppress)|\baccount (?:has been |is |was )?(?:disabled|suspended|closed)|\bblocked (?:for|due to) inactivity|\bno longer (?:valid|accepts (?:e-?)?mail)\b|\bis currently suspended\b|@x[-.x]*>? (?:was|is|has been) (?:switched off|closed|deactivated|deleted)\b/i,
    cause: 'recipient_inactive',
    seen: { text: '550 5.2.1 Mailbox disabled, not accepting messages', mark: 'documented' },
  },
  {
    reply:
      /\b(?:members?|subscribers?|users|senders)[- ]only\b|\bonly (?:\w+ ){0,2}(?:members|subscribers|senders|users|employees|staff)\b|\baddress is restricted\b|\bclosed (?:mailing )?list\b|\bnon-?members?\b|\b(?:rejected|refused) by (?:the )?recipients?\b|\bnot in (?:the )?(?:allowed|approved|authori[sz]ed|permitted)[- ]senders?\b|\bnot (?:a )?(?:member|subscribed|subscriber)\b|\bonly (?:accepts?|takes?|members|subscribers|receives?|allowed|internal|authori[sz]ed|trusted|approved|messages from)\b|\bnot (?:authori[sz]ed|allowed|permitted|entitled) to (?:send|post|mail|write|e-?mail|contact|use)\b|\b(?:you|sender|poster)\b.{0,40}\bnot (?:authori[sz]ed|allowed|permitted|on (?:the|an?) (?:\w+ )?(?:allow|white|safe|accept))|\brestricted (?:to|from|address|recipient)|\bmoderat|\bpermission to (?:post|send)|\brecipient (?:has (?:rejected|refused|declined|blocked)|(?:rejected|refused|declined|blocked) (?:this|your|the|mail|e-?mail|messages?)\b|does not (?:want|wish|accept))|\bdoes not (?:want|wish) to receive\b|\bblocked by (?:the )?(?:recipient|user|addressee)|\brefuses? to (?:accept|receive)|\b(?:white|allow|safe)[- ]?list(?:ed)?\b|\bnot accept(?:ing)? (?:mail|messages|e-?mail) (?:with|from (?:you|external|outside|this))\b|\bexternal (?:senders?|mail|email)\b.{0,40}\b(?:not|reject|block|restrict)|\buser (?:rejected|refused) (?:this|your|the) (?:mail|message)|\binternal (?:use|only|senders|mail)/i,
    cause: 'recipient_restricted',
    seen: { text: '550 5.7.2 You are not authorized to post to this members-only list', mark: 'made' },
  },
  {
    reply:
      /\bis not a (?:known|valid|local|registered|recogni[sz]ed) (?:user|recipient|mail ?box|address|account)|\bmarked as invalid\b|\bno longer on (?:this |the |our )?server\b|\b(?:mail ?box|recipient|address) (?:is )?(?:unallocated|unavailable)|\bcould not be found\b|\b(?:user|recipient|mail ?box|mail ?drop|account|address|addressee|local part|person|name|alias|rcpt|login|e-?mail)\b.{0,60}\b(?:unknown|wasn['’]?t found|(?:was |were |could )?not (?:found|be found|exist|known|valid|recogni[sz]ed|listed|registered|a valid|here|available|local|present|in)|does(?:n['’]?t| not) exist|doesn['’]?t|isn['’]?t|invalid|unavailable|undeliverable|nonexist|non-exist|no such|bad|couldn['’]?t be found|wrong|incorrect|not our|is not|ambiguous)|\b(?:unknown|no such|invalid|bad|nonexistent|non-existent|unrecogni[sz]ed|incorrect|wrong|illegal|unrouteable) (?:\w+ ){0,3}(?:user|recipient|mail ?box|address|account|local[- ]part|alias|person|name|addressee|virtual|rcpt|login)|\buser unknown\b|\bunknown (?:to|in|at|or illegal)\b|\bno (?:mail ?box|account|user|one|recipient) (?:here|by|with|named|of|found|available)|\bsorry, no mailbox|\b(?:address|recipient|user|mail ?box|account) (?:was |is )?rejected\b(?!: \w| by\b)|\brecipient address rejected: (?:access denied|need fully-qualified)\b|\bnot a valid (?:user|recipient|mailbox|address|email)|\bno valid recipients?|\bmailbox unavailable\b|\bmailbox not found\b|\ball recipients (?:were )?(?:rejected|refused)|\bno longer (?:exists|here)|\bthis user doesn|\bnot our (?:customer|user)|\bno matches to nameserver|\bunrout(?:e)?able address|\bno route to (?:the )?(?:user|recipient)|\bcannot find (?:\w+ )?(?:user|recipient|mailbox)|\bdoes(?:n['’]?t| not) have (?:an?|any) .{0,30}\baccount|@x[-.x]*>?[ :,]{1,4}(?:is |was )?(?:unknown|invalid|not (?:found|known|valid|here|a (?:known|valid|local))|does(?:n['’]?t| not) exist)\b/i,
    cause: 'recipient_unknown',
    seen: {
      text: '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
      mark: 'verbatim',
    },
  },
];
