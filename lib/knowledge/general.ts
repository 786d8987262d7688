import type { Rule } from './provider.ts';

/**
 * Wordings that mail systems of every make share: no host, product, bracket code or address stands here. In this order: the exact before
 * the vague, proof of the sender before lists, lists before content, the recipient before the network.
 */
export const generalRules: readonly Rule[] = [
  {
    reply: /\bdmarc\b/i,
    cause: 'auth_dmarc',
    seen: { text: '550 5.7.1 Email rejected per DMARC policy for example.org', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:dkim|domainkeys?)\b.{0,40}\b(?:fail|invalid|missing|required|not (?:pass|valid|found)|bad|reject|unacceptable|no )|\bno (?:valid |passing |acceptable )?dkim\b|\bnot dkim[- ]signed/i,
    cause: 'auth_dkim',
    seen: { text: '550 5.7.20 No passing DKIM signature found', mark: 'documented' },
  },
  {
    reply:
      /\bspf\b.{0,60}\b(?:fail|reject|not (?:pass|permit|allow|authori)|violation|deny|denied|soft ?fail|invalid|check|error|permerror)|\bsender policy framework\b|\bnot (?:allowed|permitted|authori[sz]ed) to send (?:e?mail )?(?:from|for|as)\b|\b(?:see|please see|inspect).{0,30}\bspf\b|\bper it['’]?s spf record|\bdoes not designate\b|\bspf record/i,
    cause: 'auth_spf',
    seen: {
      text: '550 5.7.23 SPF check failed: 203.0.113.9 is not allowed to send mail from example.org',
      mark: 'made',
    },
  },
  {
    reply:
      /\bunauthenticated (?:e?mail|sender|message)|\bauthentication (?:results?|checks?) (?:did not|failed)|\b(?:e-?mail|message|sender) (?:is )?not authenticated\b|\bfails? (?:to pass )?(?:e-?mail |sender )?authentication|\bsender authentication (?:failed|failure|required)/i,
    cause: 'auth_other',
    seen: { text: '550 5.7.1 Unauthenticated email is not accepted from this domain', mark: 'made' },
  },
  {
    reply:
      /\breverse[- ](?:dns|lookup|hostname|resolution|mapping)|\brdns\b|\bptr\b|cannot find your (?:reverse )?hostname|could not (?:resolve|find) your (?:ip|hostname)|client host rejected: cannot find|does not resolve to a|\bno reverse\b|fcrdns/i,
    cause: 'rdns_helo',
    seen: {
      text: '450 4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.9]',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:helo|ehlo)\b.{0,50}\b(?:reject|invalid|need|bad|require|refus|not|must|does|impersonat|forged)|\bneed fully-qualified hostname\b|\binvalid helo\b/i,
    cause: 'rdns_helo',
    seen: {
      text: '504 5.5.2 <mail>: Helo command rejected: need fully-qualified hostname',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:smtp )?auth(?:entication)? (?:is )?(?:required|failed|unsuccessful)|\bmust authenticate\b|\bauthenticate first\b|\bnot logged in\b|\bplease (?:log in|authenticate|use smtp auth)|\bcredentials\b|\bpassword\b|\bpop before smtp\b/i,
    cause: 'sender_account_limited',
    seen: { text: '530 5.7.0 Authentication required', mark: 'verbatim' },
  },
  {
    reply:
      /\byou(?:r account| have|r domain)?\b.{0,60}\b(?:exceeded|reached)\b.{0,50}\b(?:sending|daily|hourly|outgoing|outbound|send|message|mail)\b.{0,20}\b(?:limit|quota)|\b(?:sending|daily|hourly|outgoing|outbound|submission|message) (?:\w+ )?(?:limit|quota) (?:has been |was )?(?:exceeded|reached)|\boutgoing (?:mail|email|messages?).{0,40}\b(?:suspended|blocked|disabled)|\bdomain .{0,80}has exceeded the max (?:emails|defers)|\bsender (?:account|mailbox) .{0,30}(?:suspended|blocked|disabled)|\bcompromised\b/i,
    cause: 'sender_account_limited',
    seen: { text: '550 5.4.5 Daily sending quota exceeded', mark: 'documented' },
  },
  {
    reply:
      /\b(?:address|sender|identity|domain) (?:is )?not verified\b|\bunverified (?:sender|address|domain)|\bnot a verified\b/i,
    cause: 'sender_account_limited',
    seen: { text: '554 Message rejected: Email address is not verified.', mark: 'verbatim' },
  },
  {
    reply:
      /\bstarttls\b.{0,60}\b(?:required|fail|not|must|first|error|unavailable)|\btls\b.{0,40}\b(?:required|fail|not available|error|handshake|is needed|must|mandatory)|\b(?:encryption|encrypted connection) (?:is )?(?:required|needed|mandatory)|\bmust issue a starttls\b|\bcertificate\b.{0,40}\b(?:expired|invalid|verify|untrusted|mismatch|not trusted|failed)|\brequires? (?:tls|encryption)|\bmta-sts\b|\bdane\b/i,
    cause: 'tls_problem',
    seen: { text: '530 5.7.0 Must issue a STARTTLS command first', mark: 'verbatim' },
  },
  {
    reply: /\bopen resolver\b/i,
    cause: 'policy_other',
    seen: {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using a list; Error: open resolver',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:dns)?(?:rbl|bl|wl)\b.{0,40}\blist|\bdnsbl\b|\brbl\b|\b(?:black|block|deny)[- ]?list(?:ed|ing)?\b|\bblocked (?:using|by) [a-z0-9.-]{4,60}\b|\blisted (?:in|on|at|by)\b.{0,60}\b(?:list|bl|rbl|\.org|\.net|\.com)|\bin (?:our |my |a )?(?:local )?(?:blacklist|black list|blocklist)\b/i,
    cause: 'ip_blocklisted',
    seen: {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.example.net',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:poor|bad|low|very low|negative|no) (?:\w+ ){0,3}reputation\b|\breputation\b.{0,40}\b(?:poor|bad|low|block|reject|score|too)|\bdue to (?:\w+ ){0,4}reputation\b|\bsender ?base\b|\bsenderscore\b/i,
    cause: 'ip_blocklisted',
    seen: {
      text: "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation.",
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:banned|blocked|bad|rejected|blocking) (?:sending |sender |source |client )?(?:ip|ips|host|server|network)\b|\b(?:your|the|this|sending) (?:\w+ ){0,2}(?:ip|ip address|server|host|mail ?server|network)\b.{0,60}\b(?:banned|blocked|refused|denied|rejected|not (?:allowed|welcome|permitted|accepted))|\bip (?:address )?(?:\[?[0-9a-f.:]{7,40}\]? )?(?:is |has been |was )?(?:banned|blocked|blacklisted|rejected)|\bdynamic(?:ally)?\b.{0,60}\b(?:ip|address|pool|range|assigned|client|network)\b|\b(?:residential|dial-?up)\b|\bnot accept(?:ed|ing)? (?:e?mail|connections) from (?:your|this|dynamic)|\bconnect(?:ion)? (?:refused|rejected|denied|blocked)? ?(?:from|by) (?:your|policy)|\byour (?:access|network|server|host|connection).{0,30}\b(?:rejected|denied|blocked)|\bclient host rejected\b|\bhost rejected\b|\bconnections? (?:not|will not be) accepted from|\b(?:mail|connections?) from (?:your |\[?[0-9a-f.:]{7,40}\]? ?)(?:ip|server|host|refused|rejected|blocked|denied)/i,
    cause: 'ip_blocklisted',
    seen: { text: '554 5.7.1 Mail from your server 203.0.113.9 is blocked', mark: 'made' },
  },
  {
    reply: /\bvirus(?:es)?\b|\bmalware\b|\binfected\b|\btrojan\b|\bworm\b|\bphish/i,
    cause: 'malware_or_attachment',
    seen: { text: '554 5.7.1 The message contains a virus', mark: 'made' },
  },
  {
    reply:
      /\b(?:attachment|file|file ?type|extension|executable|macro)s?\b.{0,50}\b(?:not (?:allowed|permitted|accepted)|prohibit|forbidden|banned|blocked|reject|unacceptable|denied|disallow|refus|illegal|dangerous)|\b(?:banned|prohibited|forbidden|illegal|blocked|dangerous|unacceptable|suspicious|encrypted|password[- ]protected) (?:\w+ )?(?:attachment|file|extension|executable|content type)|\bpotentially (?:executable|dangerous)/i,
    cause: 'malware_or_attachment',
    seen: { text: '552 5.7.0 This file type is not allowed as an attachment', mark: 'made' },
  },
  {
    reply:
      /\bspam\b|\bunsolicited\b|\bjunk\b|\bbulk (?:e?mail|message)|\bube\b|\buce\b|\bcontent (?:rejected|filter|blocked|denied|policy|check|scan|restriction)|\b(?:blocked|rejected|refused|denied|restricted) (?:\w+ ){0,3}(?:by|because of|due to|for) (?:\w+ ){0,3}content\b|\bcontent of (?:this|your|the) message\b|\bmessage (?:content|contains).{0,50}\b(?:reject|block|prohibit|forbidden|banned|not (?:allowed|accept)|unaccept|violat)|\bscored? \d|\bhigh (?:spam )?score\b|\bblocked url|\burls?\b.{0,30}\b(?:block|list|reject)|\bsuspicious (?:message|content|mail)|\blooks like\b.{0,30}\b(?:spam|junk)|\bvolume of complaints|\bcontains (?:\w+ ){0,3}(?:links?|urls?|words?)\b.{0,40}\b(?:block|list|reject|banned)/i,
    cause: 'spam_content',
    seen: { text: '550 5.7.1 Message rejected as spam by content filtering', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:message|mail|e-?mail|size|body|file|attachment|content)s?\b.{0,50}\b(?:too (?:big|large|long)|exceed(?:s|ed|ing)? (?:\w+ ){0,6}(?:size|limit|length|maximum|max)|larger than)|\bexceed(?:s|ed|ing)? (?:\w+ ){0,5}(?:message |mail |maximum |file |allowed |fixed )+(?:size|length)|\bmessage ?size\b|\bsize limit\b|\bmaximum (?:\w+ )?(?:message |mail )?(?:size|length)\b|\bmaxim\w* (?:\w+ ){0,3}size\b|\bmsg(?:\.| )?(?:size|too)|\bmessage length exceed|\btoo big for/i,
    cause: 'message_too_big',
    seen: { text: '552 5.3.4 Message size exceeds fixed limit', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:mail ?box|inbox|mail ?folder|mail ?drop|account|user|recipient|storage|disk|mailbox)\b.{0,60}\b(?:full|over (?:\w+ )?quota|over ?quota|quota exceeded|exceed(?:s|ed|ing)? (?:\w+ ){0,6}(?:quota|storage|space|limit|size|allocat)|out of (?:storage|space|quota|disk)|over (?:\w+ ){0,2}(?:limit|allocat|storage|size)|has too many messages|insufficient (?:\w+ )?(?:space|storage))|\bover ?quota\b|\bquota\b.{0,50}\b(?:exceed|full|reach|violat|over|is used)|\bexceed(?:s|ed|ing)? (?:\w+ ){0,6}(?:quota|storage|disk)|\bnot enough (?:disk |storage |mailbox )?(?:space|storage|room)|\binsufficient (?:disk |system |mailbox )?(?:storage|space|quota)|\bbo[iî]te .{0,40}pleine|\bpostfach .{0,30}voll|\bzu ?viele mails|\bcasella .{0,40}piena|\bbuz[oó]n .{0,20}lleno|\bmailbox size limit|\bdisk (?:quota|full)|\bno space left for|\bis full\b|\bno room in mailbox/i,
    cause: 'mailbox_full',
    seen: { text: '552 5.2.2 Mailbox full', mark: 'verbatim' },
  },
  {
    reply:
      /\brelay(?:ing)?\b.{0,50}\b(?:denied|not (?:permitted|allowed|authori[sz]ed|accepted|available)|prohibit|disallow|forbidden|refused|reject|incorrectly|deny|is not|check)|\b(?:denied|unable to|not permitted to|cannot|can['’]?t|won['’]?t|no|do(?:es)? not|not) relay(?:ing)?\b|\ballowed rcpt ?hosts\b|\bnot (?:a )?local(?:ly hosted)?\b.{0,30}\b(?:domain|host|gateway)|\bwe do(?:n['’]t| not) (?:handle|accept|relay|host|serve)\b.{0,40}\b(?:mail|domain|relay)|\bnot (?:a )?(?:hosted|permitted) (?:here|domain)|\bdomain (?:is )?not (?:hosted|handled|local|served|in my list)|\bnot one of our (?:domain|user)|\bthis server does not (?:handle|accept|serve|host)|\bnot a gateway\b|\bno such domain (?:here|at this)|\bunauthori[sz]ed relay/i,
    cause: 'relay_denied',
    seen: { text: '554 5.7.1 <bob@example.com>: Relay access denied', mark: 'verbatim' },
  },
  {
    reply:
      /\bnull ?mx\b|\bdoes(?:n['’]?t| not) accept (?:any )?(?:e-?)?mail\b(?! from)|\bno smtp service\b|\bdomain .{0,80}\b(?:has no|without) (?:mail|mx)\b|\bno mx (?:record|host)|\bhas no mail exchanger|\bno valid (?:mx|mail ?server|mail exchange)|\bmail server .{0,20}not configured for/i,
    cause: 'domain_no_mail',
    seen: { text: '556 5.1.10 Recipient address has null MX', mark: 'documented' },
  },
  {
    reply:
      /\bsender(?:['’]?s)?\b.{0,20}\b(?:verif|callout|callback)|\bsender (?:address|domain|e-?mail)?\b.{0,80}\b(?:reject|does(?:n['’]?t| not) exist|not (?:exist|found|valid|resolve|accept|allowed|verified)|unknown|unresolvable|invalid|refused|denied|must (?:exist|resolve)|blocked|banned|is null|unverified)|\bdomain of sender address\b|\bsender domain\b|\b(?:mail )?from (?:domain|address)\b.{0,40}\b(?:invalid|not|reject|unresolv|must|does)|\bcould not (?:verify|validate) (?:the )?sender|\breturn(?:[- ]path| address).{0,40}\b(?:invalid|not|reject|verif)|\binvalid (?:sender|return|from)\b|\bunknown sender\b|\benvelope sender\b.{0,40}\b(?:reject|invalid|not|does)|\bbad sender\b|\byour (?:e-?mail )?(?:address|domain) .{0,40}\b(?:rejected|blocked|blacklisted|not (?:allowed|accepted|permitted))|\bnot accepting mail from (?:this|your) (?:address|sender|domain)|\bsyntactically invalid sender|\bmailfrom\b.{0,30}\b(?:reject|invalid|not)/i,
    cause: 'sender_address_rejected',
    seen: {
      text: '553 5.1.8 <ada@example.org>... Domain of sender address ada@example.org does not exist',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:user|address|recipient|mailbox|account|employee|person|he|she|they)\b.{0,60}\b(?:has (?:been )?(?:moved|changed|left)|(?:is )?no longer (?:works?|employed|with|here|at)|relocated|moved to)|\bnew (?:e-?mail )?address\b|\bplease (?:try|use|forward to|update).{0,20}\b<?[^\s<>]{1,64}@|\buser not local; please try|\baddress (?:has )?changed/i,
    cause: 'recipient_moved',
    seen: { text: '551 5.1.6 User has moved; please try <new@example.net>', mark: 'documented' },
  },
  {
    reply:
      /\b(?:mail ?box|account|user|recipient|address|mail ?drop|inbox|login)\b.{0,60}\b(?:disabled|deactivated|inactive|suspended|locked|frozen|expired|closed|terminated|not active|blocked for inactivity|discontinued|dormant|cancel+ed|temporarily (?:disabled|blocked|locked)|no longer (?:active|available|valid|accept|in use|in service|on))|\b(?:disabled|inactive|suspended|locked|deactivated|expired|closed|discontinued) (?:user|account|mail ?box|recipient|address)|\bsuppression list\b|\bsuppressed\b|\bon the (?:bounce|suppress)|\baccount (?:has been |is |was )?(?:disabled|suspended|closed)/i,
    cause: 'recipient_inactive',
    seen: { text: '550 5.2.1 Mailbox disabled, not accepting messages', mark: 'documented' },
  },
  {
    reply:
      /\b(?:members?|subscribers?)[- ]only\b|\bnot (?:a )?(?:member|subscribed|subscriber)\b|\bonly (?:accepts?|members|subscribers|receives?|allowed|internal|authori[sz]ed|trusted|approved|messages from)\b|\bnot (?:authori[sz]ed|allowed|permitted|entitled) to (?:send|post|mail|write|e-?mail|contact|use)\b|\b(?:you|sender|poster|address)\b.{0,40}\bnot (?:authori[sz]ed|allowed|permitted|on (?:the|an?) (?:\w+ )?(?:allow|white|safe|accept))|\brestricted (?:to|from|address|recipient)|\bmoderat(?:ed|or|ion)\b|\bpermission to (?:post|send)|\brecipient (?:has )?(?:rejected|refused|does not (?:want|wish|accept)|declined|blocked)|\bdoes not (?:want|wish) to receive\b|\bblocked by (?:the )?(?:recipient|user|addressee)|\brefuses? to (?:accept|receive)|\b(?:white|allow|safe)[- ]?list(?:ed)?\b|\bnot accept(?:ing)? (?:mail|messages|e-?mail) from (?:you|external|outside|this)|\bexternal (?:senders?|mail|email)\b.{0,40}\b(?:not|reject|block|restrict)|\buser (?:rejected|refused) (?:this|your|the) (?:mail|message)|\binternal (?:use|only|senders|mail)/i,
    cause: 'recipient_restricted',
    seen: { text: '550 5.7.2 You are not authorized to post to this members-only list', mark: 'made' },
  },
  {
    reply:
      /\b(?:user|recipient|mail ?box|mail ?drop|account|address|addressee|local part|person|name|alias|rcpt|login|e-?mail)\b.{0,60}\b(?:unknown|(?:was |were |could )?not (?:found|be found|exist|known|valid|recogni[sz]ed|listed|registered|a valid|here|available|local|present|in)|does(?:n['’]?t| not) exist|doesn['’]?t|isn['’]?t|invalid|unavailable|undeliverable|nonexist|non-exist|no such|bad|wrong|incorrect|reject|not our|is not|ambiguous)|\b(?:unknown|no such|invalid|bad|nonexistent|non-existent|unrecogni[sz]ed|incorrect|wrong|illegal|unrouteable) (?:\w+ ){0,3}(?:user|recipient|mail ?box|address|account|local part|alias|person|name|addressee|virtual|rcpt|login)|\buser unknown\b|\bunknown (?:to|in|at|or illegal)\b|\bno (?:mail ?box|account|user|one|recipient) (?:here|by|with|named|of|found|available)|\bsorry, no mailbox|\baddress rejected\b|\brecipient rejected\b|\bnot a valid (?:user|recipient|mailbox|address|email)|\bno valid recipients?|\bmailbox unavailable\b|\bmailbox not found\b|\ball recipients (?:were )?(?:rejected|refused)|\bno longer (?:exists|valid|here)|\bthis user doesn|\bnot our customer|\bno matches to nameserver|\bempf[aä]nger .{0,40}(?:unbekannt|existiert nicht|nicht)|\bn['’]existe pas|\bdestinat\w+ .{0,40}(?:inconnu|sconosciut|desconocid|inesistente)|\binesistente\b|\bno existe\b|\binconnu|\bdelivery to the following recipients? failed|\bunrout(?:e)?able address|\bno route to (?:the )?(?:user|recipient)|\bcannot find (?:\w+ )?(?:user|recipient|mailbox)|\bdoes(?:n['’]?t| not) have (?:an?|any) .{0,30}\baccount|\bcan['’]?t create output/i,
    cause: 'recipient_unknown',
    seen: {
      text: '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\btoo many hops\b|\bhop ?count\b|\bmail (?:forwarding )?loop|\bloops? back to (?:myself|itself|me)|\brouting loop|\bloop(?:ing)? (?:detected|delivering|back)|\bmail .{0,20}loop|\balready (?:has|seen|passed).{0,30}delivered-to|\bi am (?:listed as|the) .{0,30}(?:mx|mail exchanger)|\bpoints? back to|\blocal configuration error|\bdelivered-to .{0,20}header/i,
    cause: 'mail_loop_routing',
    seen: { text: '554 5.4.6 Too many hops', mark: 'verbatim' },
  },
  {
    reply:
      /\bhost (?:or domain )?(?:name )?(?:not found|unknown|lookup failed)|\b(?:domain|host)(?:name)? .{0,80}(?:does(?:n['’]?t| not) exist|not found|unknown|could(?:n['’]?t| not) be found|cannot be (?:found|resolved)|was not found|is not (?:valid|registered)|invalid)|\bunknown (?:host|domain|mail server)|\bnxdomain\b|\bno such (?:host|domain)|\bname (?:service|or service) (?:error|not known)|\bname server:? .{0,40}(?:host not found|error)|\bbad (?:host|domain)\b|\bunrouteable mail domain|\ball relevant mx records point to non-existent|\bcould(?:n['’]?t| not) find any host|\blookup (?:of|for) .{0,60}(?:failed|returned)|\bdns (?:lookup|error|failure|query|resolution)|\bcould ?n[o']t resolve|\bcannot resolve|\binvalid domain|\bno (?:a|address|dns) records?/i,
    cause: 'domain_not_found',
    seen: {
      text: 'Host or domain name not found. Name service error for name=example.invalid type=A: Host not found',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\bconnect(?:ion|ing)?\b.{0,80}\b(?:timed? ?out|refused|reset|closed|dropped|lost|failed|error|unexpectedly|abort|broken|rejected)|\b(?:timed? ?out|time-?out|timeout)\b|\bno route to host|\b(?:network|host|server|destination|system) (?:is |was )?(?:unreachable|down|unavailable|not respond|did not respond|not available|temporarily unreach)|\bcould(?:n['’]?t| not) (?:connect|establish|reach|contact|open)|\bunable to (?:connect|reach|contact|establish|open)|\bcannot (?:connect|reach|contact)|\blost connection|\bretry (?:time(?:out)?|limit|period)|\b(?:delivery|message|queue|mail).{0,30}\bexpired\b|\bexpired\b.{0,40}\b(?:queue|message|deliver)|\b(?:been |was )?(?:in (?:the )?queue|undelivered|queued|trying) (?:\w+ ){0,4}too long|\bnot respond(?:ing|ed)?\b|\bno (?:answer|response|reply) from|\bgave up|\bgiving up|\bretried for|\btoo long in (?:the )?queue|\bafter \d+ (?:hours?|days?|attempts?)|\bdelivery (?:time|attempts?) (?:expired|exceeded|failed)|\bremote host (?:said|is|did)|\bnot (?:been )?able to deliver .{0,40}\b(?:days|hours)|\bnetwork (?:error|problem)|\bmail server .{0,40}(?:unavailable|not respond)|\bdeferred too long|\binterface error|\bconversation .{0,60}timed out/i,
    cause: 'server_unreachable',
    seen: { text: 'connect to mx.example.com[203.0.113.25]:25: Connection timed out', mark: 'verbatim' },
  },
  {
    reply:
      /\bgr[ea]y[- ]?list|\btry (?:it )?again (?:later|in|after)|\bplease (?:retry|try (?:again )?later)|\btemporar(?:y|ily) (?:\w+ ){0,3}(?:deferred|rejected|unavailable|failure|error|problem|refused|block|delay|disabled|not)|\bservice (?:is )?(?:temporarily )?(?:not available|unavailable|busy)|\b(?:server|system|host|resources?) (?:is |are )?(?:too )?(?:busy|overload|temporarily)|\bdeferred\b|\binsufficient system (?:resources|storage)|\bsystem (?:not accepting|load|resources)|\bload (?:too high|average)|\bcome back later|\bout of (?:memory|resources)|\bnot accepting (?:network )?messages|\blow on (?:space|disk)/i,
    gate: /^4/,
    cause: 'greylist_temporary',
    seen: { text: '451 4.7.1 Greylisting in action, please come back later', mark: 'verbatim' },
  },
  {
    reply:
      /\btoo many (?:\w+ ){0,3}(?:recipients|connections|messages|errors|mails|e-?mails|sessions|rcpt|concurrent|attempts|requests|invalid|unknown)|\brate[- ]?(?:limit|control|exceed|too)|\brate of\b|\bthrottl|\bexceed(?:ed|s|ing)? (?:\w+ ){0,6}(?:rate|limit|number of|connections|messages|recipients|threshold|allowance)|\btoo (?:fast|quickly|much mail|frequent)|\bslow down\b|\b(?:maximum|max) (?:number of )?(?:\w+ )?(?:connections|recipients|messages)|\blimit (?:\w+ ){0,4}(?:exceeded|reached)|\bexcessive\b|\bunusual (?:rate|volume|traffic)|\bmessages? per (?:hour|minute|day)/i,
    cause: 'rate_limited',
    seen: { text: '452 4.5.3 Too many recipients', mark: 'verbatim' },
  },
  {
    reply: /\bgr[ea]y[- ]?list|\btry (?:it )?again (?:later|in|after)|\bcome back later/i,
    cause: 'greylist_temporary',
    seen: { text: '550 Greylisted, please try again in 5 minutes', mark: 'made' },
  },
  {
    reply:
      /\bbare (?:lf|cr|linefeed|newline)|\brfc ?-?\d{3,4}\b.{0,60}\b(?:compl|conform|violat|require|not|see)|\bnot (?:rfc|standards?)[- ]?\d{0,4} ?compliant|\b(?:invalid|malformed|missing|bad|duplicate|multiple|illegal|improper|no) (?:\w+ ){0,3}(?:headers?|from: |message-?id|date|mime|syntax|command|character|charset|encoding|line|content-type|newline|to: )|\bheaders?\b.{0,50}\b(?:missing|invalid|malformed|too (?:long|large|big|many)|not|syntax|illegal|contains|duplicate)|\bsyntax error|\bunrecogni[sz]ed command|\bcommand (?:not (?:implemented|recogni[sz]ed)|unrecogni[sz]ed|rejected|unknown)|\bprotocol (?:error|violation)|\bline (?:too long|length|is too)|\b8-?bit\b|\bsmtputf8\b|\bconversion\b.{0,30}\b(?:not|required|fail)|\bmime\b.{0,40}\b(?:error|invalid|malformed|nest|violat|depth|parts?)|\bnon[- ]?ascii|\bmessage (?:is )?(?:malformed|not valid|format)|\bformat(?:ting)? (?:error|is|not)|\bencoding\b.{0,30}\b(?:not|error|invalid)|\bpipelining\b|\bbad sequence|\bneed (?:mail|rcpt)|\bout of sequence/i,
    cause: 'malformed_message',
    seen: { text: '550 5.6.0 Message is not RFC 5322 compliant: bare LF received', mark: 'made' },
  },
  {
    reply:
      /\b(?:local|mail|delivery|internal|system|server|configuration|software|unexpected|database|ldap|filter|policy|backend|i\/o|permanent internal|mailbox i\/o|disk|table lookup|queue file|user lookup|lookup|script|program|command|procmail|pipe|maildrop|forward(?:ing|er)?|transport|aliases|autoresponder|spamassassin|milter|child|exit)\b.{0,40}\b(?:error|failure|failed|fault|misconfigur|problem|crash|exit|signal|status|unavailable|died|broken|rejected|incorrectly)|\bcommand died|\bexit (?:code|status)|\bpipe to\b|\bmisconfigur|\bpermission denied|\bcan(?:['’]?t|not) (?:open|create|write|lock|append|chdir|access|read|fork|execute|find .{0,20}file|determine)|\bread-?only file|\bno space left|\bout of disk|\berror (?:in|while|during) (?:process|deliver|writ|stor|read|open)|\bmailbox (?:corrupt|locked|is locked|busy)|\bunable to (?:process|open|write|lock|store|append|access|create|deliver to (?:mailbox|file))|\bi\/o error|\bcould not (?:open|write|lock|store|append|be stored)|\b(?:service|system) (?:is )?(?:unavailable|not available)|\binternal\b|\bcould not complete sender|\bnot able to process/i,
    cause: 'recipient_server_error',
    seen: { text: '554 5.3.0 unknown mailer error 1: local delivery failed', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:policy|polic(?:ies)|administrat(?:ive|or|ively|ion)|prohibit(?:ed|ion)?|not (?:allowed|permitted|accepted|authori[sz]ed|welcome)|security|rule|denied|forbidden|refused|access|blocked|reject(?:ed)?|disallowed|violat|declined|restrictions?)\b/i,
    cause: 'policy_other',
    seen: { text: '550 5.7.1 Message refused by local policy', mark: 'made' },
  },
];
