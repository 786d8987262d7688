import type { Rule } from '../provider.ts';

/** Lists, reputation, content and size. The exact stands before the vague. */
export const listAndContentRules: readonly Rule[] = [
  {
    reply: /\bopen resolver\b/i,
    cause: 'policy_other',
    adds: { kind: 'policy', id: 'broken-look-up' },
    seen: {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using a list; Error: open resolver',
      mark: 'made',
    },
  },
  {
    reply:
      /\b(?:dns)?(?:rbl|bl|wl)\b.{0,40}\blist|\bdnsbls?\b|\brbls?\b|(?<!\bmay be )\b(?:black|block|deny)[- ]?list(?:ed|ing)?\b|\bblocked (?:using [a-z0-9.-]{4,60}|by (?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,10})\b|\blisted (?:in|on|at|by)\b.{0,60}\b(?:list|bl|rbl)\b|\blisted (?:in|on|at|by) (?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,10}\b|\bin (?:our |my |a |the )?(?:local )?(?:blacklist|black list|blocklist|black database)\b|\b(?:exit node|tor node)\b/i,
    cause: 'ip_blocklisted',
    seen: {
      text: '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using bl.example.net',
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:poor|bad|low|very low|negative|no) (?:\w+ ){0,3}reputation\b|\breputation\b.{0,40}\b(?:poor|bad|low|block|reject|score|too)|\bdue to (?:\w+ ){0,4}reputation\b|\b(?:dynamic|sender|sending|ip|domain|host) reputation\b/i,
    cause: 'ip_blocklisted',
    seen: {
      text: "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation.",
      mark: 'verbatim',
    },
  },
  {
    reply:
      /\b(?:banned|blocked|bad|rejected|blocking|invalid|unauthori[sz]ed) (?:sending |sender |source |client )?(?:ip|ips|host|server|network)\b|\b(?:your|the|this|sending) (?:\w+ ){0,2}(?:ip|ip address|server|host|mail ?server|network)\b.{0,60}\b(?:banned|blocked|refused|denied|rejected|not (?:allowed|welcome|permitted|accepted))|\bip (?:address )?(?:\[?[0-9a-f.:]{7,40}\]? )?(?:is |has been |was )?(?:banned|blocked|blacklisted|rejected)|\bdynamic(?:ally)?\b.{0,60}\b(?:ip|address|pool|range|assigned|client|network)\b|\b(?:residential|dial-?up)\b|\bnot accept(?:ed|ing)? (?:e?mail|connections) from (?:your|this|dynamic)\b(?! (?:sender|address|domain|user))|\bconnect(?:ion)? (?:refused|rejected|denied|blocked)? ?(?:from|by) (?:your|policy)|\byour (?:access|network|server|host|connection).{0,30}\b(?:rejected|denied|blocked)|\bopen relay\b|\b(?:client )?host (?:is |was |has been )?(?:blocked|banned)\b|\baccess to (?:[\w-]{1,20} ){0,6}system has been (?:rejected|denied)|\b(?:spams?|unsolicited|junk)\b.{0,30}\bfrom your (?:ip|server|network|host)|\bno access from (?:mail )?server|\bspam ip\b|\bnot (?:allowed|permitted|authori[sz]ed) to connect\b|\bnot authori[sz]ed to send (?:e?mail )?directly\b|\bclient host rejected\b|\bhost rejected\b|\bconnections? (?:not|will not be) accepted from|\b(?:mail|connections?) from (?:your |\[?[0-9a-f.:]{7,40}\]? ?)(?:ip|server|host|refused|rejected|blocked|denied)/i,
    cause: 'ip_blocklisted',
    seen: { text: '554 5.7.1 Mail from your server 203.0.113.9 is blocked', mark: 'made' },
  },
  {
    reply:
      /(?<!\bfor (?:all )?|\bspam (?:&|and) )\bvirus(?:es)?\b|\bmalware\b|\bcontent\b.{0,30}\bsecurity (?:issue|risk|threat)|(?<!\bbe )(?<!\bfor )\binfected\b|\btrojan\b|\bworm\b|\bphish/i,
    cause: 'malware_or_attachment',
    seen: { text: '554 5.7.1 The message contains a virus', mark: 'made' },
  },
  {
    reply:
      /\bbanned[: ]{1,3}(?:name|contents|file|\.|[a-z]{4,20}\/[a-z])|\b(?:attachment|archive|file)s?\b.{0,40}\bpassword\b|\b(?:attachment|file|file ?type|extension|executable|macro)s?\b.{0,50}\b(?:not (?:allowed|permitted|accepted)|prohibit|forbidden|banned|blocked|reject|unacceptable|(?<!permission )denied|disallow|refus|illegal|dangerous)|\b(?:banned|prohibited|forbidden|illegal|blocked|dangerous|unacceptable|suspicious|encrypted|password[- ]protected) (?:\w+ )?(?:attachment|file|extension|executable|content type)|\bpotentially (?:executable|dangerous)/i,
    cause: 'malware_or_attachment',
    seen: { text: '552 5.7.0 This file type is not allowed as an attachment', mark: 'made' },
  },
  {
    reply:
      /\bbare (?:lf|cr|linefeed|newline)|\brfc ?-?\d{3,4}\b.{0,30}\bcompl|\bnot (?:rfc|standards?)[- ]?\d{0,4} ?compliant|\b(?:multiple|duplicate|more than one) (?:[\w-]{1,20} ){0,2}headers?\b|\bmessages? with multiple addresses in from:|\b(?:smtputf8|8bitmime) is required\b|\bconversion to 7-?bit\b|\bunfolded header\b|\blines? too long for transport\b|\bdisallowed header\b|\bencoded-word syntax\b/i,
    cause: 'malformed_message',
    seen: {
      text: '550 5.7.1 This message is not RFC 5322 compliant: there are multiple From headers',
      mark: 'made',
    },
  },
  {
    reply:
      /(?<!\b(?:amount of|against|prevent|fight|reduce|from) )\bspam\b|\banti-?spam\b|\bunsolicited\b|\bjunk(?: ?mail)?\b|\bbulk (?:e?mail|message)|\bube\b|\buce\b|\bcontent (?:reject(?:ed)?|filter|blocked|denied|policy|check|scan|restriction)|\b(?:blocked|rejected|refused|denied|restricted) (?:\w+ ){0,3}(?:by|because of|due to|for) (?:\w+ ){0,3}content\b|\bcontent of (?:this|your|the) message\b|\bnature of the (?:content|links?)\b|\bmessage (?:content|contains).{0,50}\b(?:reject|block|prohibit|forbidden|banned|not (?:allowed|accept)|unaccept|violat)|\bscored? \d|\bhigh (?:spam )?score\b|\bblocked url|\burls?\b.{0,30}\b(?:block|list|reject)|\bsuspicious (?:message|content|mail)|\blooks like\b.{0,30}\b(?:spam|junk)|\bvolume of complaints|\b(?:taken for|classified as|considered|marked as) (?:an )?(?:advert|junk|unwanted)|\bcontains (?:\w+ ){0,3}(?:links?|urls?|words?)\b.{0,40}\b(?:block|list|reject|banned)/i,
    cause: 'spam_content',
    seen: { text: '550 5.7.1 Message rejected as spam by content filtering', mark: 'verbatim' },
  },
  {
    // RFC 5321 §4.2.3: 452 is about the system, not about one mailbox.
    reply:
      /\binsufficient (?:system |disk )(?:storage|space|resources)\b|\bdisk (?:is )?full\b|\bno space left\b/i,
    gate: /^4/,
    cause: 'greylist_temporary',
    seen: { text: '452 4.3.1 Insufficient system storage', mark: 'documented' },
  },
  {
    reply:
      /\b(?:mail ?box|inbox|mail ?folder|mail ?drop|account|user|recipient|storage|disk|mailbox)\b.{0,60}\b(?:full(?![\w-])|over (?:\w+ )?quota|exceeds allowed size|size limit|over ?quota|quota exceeded|exceed(?:s|ed|ing)? (?!policy )(?:\w+ ){0,6}(?:quota|storage|space|limit|size|allocat)|out of (?:storage|space|quota|disk)|over (?:\w+ ){0,2}(?:limit|allocat|storage|size)|has too many messages|insufficient (?:\w+ )?(?:space|storage))|\bover ?quota\b|\bquota\b.{0,50}\b(?:exceed|full|reach|violat|over|is used)|\bexceed(?:s|ed|ing)? (?:\w+ ){0,6}(?:quota|storage|disk)|\bnot enough (?:disk |storage |mailbox )?(?:space|storage|room)|\binsufficient (?:disk |mailbox )?(?:storage|space|quota)|\bbo[iî]te .{0,40}pleine|\bpostfach .{0,30}voll|\bzu ?viele mails|\bcasella .{0,40}piena|\bbuz[oó]n .{0,20}lleno|\bdisk (?:quota|full)|\bno space left for|\bis full\b|\bno (?:more )?(?:room|space)(?: left)? in\b.{0,20}\b(?:mail|in)box/i,
    cause: 'mailbox_full',
    seen: { text: '552 5.2.2 Mailbox full', mark: 'verbatim' },
  },
  {
    // RFC 5321 §4.5.3.1.6: lines have a limit of their own.
    reply: /\bline (?:length |size )?(?:limit|exceeds|(?:is )?too long)\b/i,
    cause: 'malformed_message',
    seen: { text: '500 Line too long.', mark: 'documented' },
  },
  {
    reply:
      /\b(?:message|mail|e-?mail|size|body|file|attachment|content)s?\b.{0,50}\b(?:too (?:big|large)|exceed(?:s|ed|ing)? (?:\w+ ){0,6}(?:size|limit|length|maximum|max)|(?:larger|bigger|heavier) than)|\bexceed(?:s|ed|ing)? (?:\w+ ){0,5}(?:message |mail |maximum |file |allowed |fixed )+(?:size|length)|\bmessage ?size\b|\bsize limit\b|\bmaximum (?:\w+ )?(?:message |mail )?(?:size|length)\b|\bmaxim\w* (?:\w+ ){0,3}size\b|\bmsg(?:\.| )?(?:size|too)|\bmessage (?:file|length) exceed|\b(?:headers?|header name) (?:size )?limit\b|\bheader size\b|\bnumber of attachments\b|\btoo big for/i,
    cause: 'message_too_big',
    seen: { text: '552 5.3.4 Message size exceeds fixed limit', mark: 'verbatim' },
  },
];
