import type { Rule } from '../provider.ts';

/** Vague in a reply, exact in the words of the system that tried. */
export const CONNECTION_REFUSED = /\bconnect(?:ion|ing)?\b.{0,80}\b(?:refused|rejected)/i;

/** The way between the two systems. The exact stands before the vague. */
export const routingRules: readonly Rule[] = [
  {
    reply:
      /\btoo many hops\b|\bhop ?count\b|\bmail (?:forwarding )?loop|\bloops? back to (?:myself|itself|me)|\brouting loop|\bloop(?:ing)? (?:detected|delivering|back)|\bmail .{0,20}loop|\balready (?:has|seen|passed).{0,30}delivered-to|\bi am (?:listed as|the) .{0,30}(?:mx|mail exchanger)|\bpoints? (?:back to|to local ?host)|\bmx list for\b|\bbest[- ]preference mx\b|\bloop(?:s|ing)?\b|\bbounce between\b|\bexceeded \d{1,3} hops|\bforwarded more than the maximum|\bdelivered-to .{0,20}header/i,
    cause: 'mail_loop_routing',
    seen: { text: '554 5.4.6 Too many hops', mark: 'verbatim' },
  },
  {
    reply:
      /\bhost (?:or domain )?(?:name )?(?:not found|unknown|lookup fail)|\b(?:domain|host)(?:name)? .{0,80}(?:does(?:n['’]?t| not) exist|not found|unknown|could(?:n['’]?t| not) be found|cannot be (?:found|resolved)|was not found|is not (?:valid|registered)|invalid)|\bunknown (?:host|domain|mail server)|\bnxdomain\b|\bno such (?:host|domain)|\bname (?:service|or service) (?:error|not known)|\bname server:? .{0,40}(?:host not found|error)|\bbad (?:host|domain)\b|\bunrouteable mail domain|\ball relevant mx records point to non-existent|\bcould(?:n['’]?t| not) find any host|\blookup (?:of|for) (?!(?:the )?(?:recipient|user)).{0,60}(?:failed|returned)|\bdns (?:lookup|error|failure|query|resolution)|\bcould ?n[o']t resolve|\bcannot resolve|\binvalid domain|\bno (?:a|address|dns) records?/i,
    cause: 'domain_not_found',
    seen: {
      text: 'Host or domain name not found. Name service error for name=example.invalid type=A: Host not found',
      mark: 'verbatim',
    },
  },
  {
    // The exit code of a delivery program, alone (sysexits.h).
    reply: /^(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])$/,
    gate: /^$/,
    cause: 'recipient_server_error',
    seen: { text: '127', mark: 'verbatim' },
  },
  {
    reply:
      /\bcommand died\b|\bexit (?:code|status)\b|\b(?:ldap|sql\w{0,8}|database|directory) (?:server|lookup|query|connection|error|fail)|\bfatal error\b|\b(?:operating system error|system file missing|can['’]?t create output|input\/output error|insufficient permission|local configuration error)\b|\bpipe to \|?\/|\bunknown (?:mailer|mail transport) error\b|\bmail transport unavailable\b|\b(?:bounce|trace) (?:or \w+ )?service failure\b|\bchild process of \S{1,60} transport\b|\bhome directory\b|\bdirectory could not be created\b|\bmaildir (?:delivery failed|file)\b|\blocal delivery failed\b|\bread-?only file ?system|\bmailbox i\/o error|\btable lookup\b/i,
    cause: 'recipient_server_error',
    seen: {
      text: 'Command died with status 1: "/usr/local/bin/sort-mail". Command output: out of range',
      mark: 'made',
    },
  },
  {
    reply:
      /\btoo many (?:\w+ ){0,3}(?:recipients|connections|messages|errors|mails|e-?mails|sessions|rcpt|concurrent|attempts|requests|invalid|unknown)|\brate[- ]?(?:limit|control|exceed|too)|\brate of\b|\bthrottl|\bexceed(?:ed|s|ing)? (?:\w+ ){0,6}(?:rate|limit|number of|connections|messages|recipients|threshold|allowance)|\bat a rate\b|\btoo (?:fast|quickly|often|much mail(?! data)|frequent)|\bmax(?:imum)? (?:messages?|recipients?|connections?|e?mails?) per\b|\bexceed(?:ed|s|ing)? .{0,30}limit|\b(?:excessive|unexpected) volume\b|\bdeferred due to (?:\w+ ){0,4}(?:volume|complaints)|\blimit for the number of (?:messages|recipients|connections)|\bslow down\b|\b(?:maximum|max) (?:number of )?(?:\w+ )?(?:connections|recipients|messages)|\blimit (?:\w+ ){0,4}(?:exceeded|reached)|\bexcessive\b|\bunusual (?:rate|volume|traffic|amount)|\brate that\b|\bsame message-?id\b|\bmessages? per (?:hour|minute|day)/i,
    cause: 'rate_limited',
    seen: { text: '452 4.5.3 Too many recipients', mark: 'verbatim' },
  },
  {
    reply:
      /\bconnect(?:ion|ing)?\b.{0,80}\b(?:timed? ?out|reset|closed|dropped|lost|failed|error|unexpectedly|abort|broken)|\b(?:timed? ?out|time-?out|timeout)\b|\bno route to host|\b(?:network|host|server|destination|system) (?:is |was )?(?:unreachable|down|unavailable|not respond|did not respond|not available|temporarily unreach)|\bcould(?:n['’]?t| not) (?:connect|establish|reach|contact|open)|\bunable to (?:connect|reach|contact|establish|open)|\bcannot (?:connect|reach|contact)|\blost connection|\bopen a connection\b|\brequests? to connect\b|\bsocket error\b|\bdelivery temporarily suspended\b|\bnot reachable\b|\bnever (?:answered|responded|replied)\b|\bdid not answer\b|\bnot respond(?:ing|ed)?\b|\bno (?:answer|response|reply) from|\bremote host (?:said|is|did)|\bnetwork (?:error|problem)|\bmail server .{0,40}(?:unavailable|not respond)|\binterface error|\bconversation .{0,60}timed out/i,
    cause: 'server_unreachable',
    seen: { text: 'connect to mx.example.com[203.0.113.25]:25: Connection timed out', mark: 'verbatim' },
  },
  {
    // A server that answers with 5xx is there: then other words of its reply come first.
    reply: CONNECTION_REFUSED,
    gate: /^(?!5)/,
    cause: 'server_unreachable',
    seen: { text: 'connect to mx.example.com[203.0.113.25]:25: Connection refused', mark: 'verbatim' },
  },
  {
    reply: /\bgr[ea]y[- ]?list/i,
    cause: 'greylist_temporary',
    seen: { text: '451 4.7.1 Greylisting in action, please come back later', mark: 'verbatim' },
  },
  {
    reply:
      /\b(?:server|system|host|service|resources?) (?:is |are )?(?:temporarily |currently )?(?:too )?(?:busy|overload)|\bconcurrent connections\b|\bsystem (?:load|resources)|\bload (?:too high|average)|\bout of (?:memory|resources)|\bnot accepting (?:network )?messages|\blow on (?:space|disk)/i,
    gate: /^4/,
    cause: 'greylist_temporary',
    seen: { text: '421 4.3.2 System load too high', mark: 'made' },
  },
];
