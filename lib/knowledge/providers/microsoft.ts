import type { Provider } from '../provider.ts';

/**
 * Microsoft 365 and Exchange Server: page "Email non-delivery reports in Exchange Online". `AS(…)` is anti-spam, no network's number.
 * Outlook.com has a file of its own.
 */
export const microsoft: Provider = {
  id: 'microsoft',
  name: 'Microsoft',
  kind: 'receiver',
  hosts:
    /(?:^|\.)(?:mail\.protection|prod\.protection|prod|eo)\.outlook\.com$|(?:^|\.)(?:office365|messaging\.microsoft)\.com$|\.mx\.microsoft$/,
  footprint:
    /\.(?:prod|protection)\.outlook\.com|\bresolver\.(?:adr|rst|fwd|grp|con)\.|\bstoredrv\.(?:deliver|submi)|\bsmtpsend\.(?:dns|over|susp)|\bqueue\.expired\b|\btransport\.rules\.|\bas\(\d{3,8}\)|\(as\d{3,8}\)|go\.microsoft\.com\/fwlink|sender\.office\.com|\b5\.7\.(?:509|511|60[6-9])\b/i,
  rules: [
    // Proof of the sender.
    {
      reply: /does(?:n['’]?t| not) pass dmarc verification/i,
      cause: 'auth_dmarc',
      adds: { kind: 'policy', id: 'dmarc-reject' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.509 Access denied, sending domain [EXAMPLE.ORG] does not pass DMARC verification and has a DMARC policy of reject.',
        mark: 'verbatim',
      },
    },
    // What a mail system behind Exchange said, handed on.
    {
      reply: /\bunauthenticated e?mail .{0,300}not accepted due to\b|message rejected due to .{0,300}dmarc/i,
      cause: 'auth_dmarc',
      seen: {
        text: '550 5.7.1 Message rejected due to the DMARC policy of example.org',
        mark: 'made',
      },
    },
    {
      reply: /because of sender policy framework violation/i,
      cause: 'auth_spf',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.23 The message was rejected because of Sender Policy Framework violation',
        mark: 'documented',
      },
    },
    {
      reply: /must pass either spf or dkim validation/i,
      cause: 'auth_other',
      adds: { kind: 'policy', id: 'ipv6-proof' },
      help: 'microsoft-ndr',
      seen: {
        text: '450 4.7.26 Access denied, a message sent over IPv6 [2001:db8::25] must pass either SPF or DKIM validation, this message is not signed',
        mark: 'documented',
      },
    },
    {
      reply: /\bspf validation failed/i,
      cause: 'auth_spf',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.23 SPF validation failed', mark: 'documented' },
    },
    {
      reply: /\bipv6\b.{0,80}must have a reverse dns record/i,
      cause: 'rdns_helo',
      adds: { kind: 'policy', id: 'ipv6-proof' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.25 Access denied, the sending IPv6 address [2001:db8::25] must have a reverse DNS record',
        mark: 'documented',
      },
    },
    {
      reply: /\bbad helo\b/i,
      cause: 'rdns_helo',
      seen: { text: '550 5.7.506 Access denied, bad HELO', mark: 'documented' },
    },

    // The recipient. "Access denied" is the answer for an address that does not exist; Postfix prints an address before the words.
    {
      reply:
        /resolver\.adr\.(?:ex)?recip(?:ient)?notfound|\bnot found by smtp address lookup|\b5\.1\.10 .{0,80}recipient not found/i,
      cause: 'recipient_unknown',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@example.com not found by SMTP address lookup',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /^(?:5\d\d )?(?:5\.\d{1,3}\.\d{1,3}:? )?recipient address rejected: access denied|all recipient addresses rejected|access denied, banned recipient/i,
      cause: 'recipient_unknown',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.4.1 Recipient address rejected: Access denied. [AM5EUR02FT054.eop-EUR02.prod.protection.outlook.com]',
        mark: 'verbatim',
      },
    },
    {
      reply: /recipient address rejected ?: access denied|requested action not taken: mailbox unavailable/i,
      cause: 'recipient_unknown',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [BL2NAM02FT012.eop-nam02.prod.protection.outlook.com]',
        mark: 'verbatim',
      },
    },
    // The filter for senders that the administrator of an Exchange server keeps.
    {
      reply: /sender denied as sender['’]?s email address is on/i,
      cause: 'sender_address_rejected',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'administrator' },
      help: 'microsoft-ndr',
      seen: {
        text: "550 5.1.0 Sender denied as sender's email address is on SenderFilterConfig list",
        mark: 'documented',
      },
    },
    // Microsoft names a stale or badly formed address as the commonest reason.
    {
      reply: /invalidinsmtp/i,
      cause: 'recipient_unknown',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.1.0 RESOLVER.ADR.InvalidInSmtp; encapsulated INVALID address inside an SMTP address',
        mark: 'made',
      },
    },
    {
      reply: /\bsender denied\b/i,
      cause: 'recipient_unknown',
      isOwnOnly: true,
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.1.0 Sender denied', mark: 'documented' },
    },
    {
      reply: /resolver\.adr\.(?:ambiguous|badprimary)/i,
      cause: 'recipient_server_error',
      help: 'microsoft-ndr',
      seen: { text: '550 5.1.4 RESOLVER.ADR.Ambiguous; ambiguous address', mark: 'made' },
    },

    // What is full, what is too much, and for whom. "Quota" can be the sender's.
    {
      reply: /submission quota/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'microsoft-ndr',
      seen: {
        text: "550 5.2.2 Submission quota exceeded; the sender's submission quota was exceeded",
        mark: 'documented',
      },
    },
    {
      reply: /daily limit for message recipients/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.1.90 Your message cannot be sent because you have reached your daily limit for message recipients',
        mark: 'documented',
      },
    },
    {
      reply: /quotaexceeded/i,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.2.2 STOREDRV.Deliver: mailbox full. The following information should help identify the cause: "MapiExceptionShutoffQuotaExceeded:00.00000"',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bmailbox (?:is )?full\b/i,
      cause: 'mailbox_full',
      isOwnOnly: true,
      adds: { kind: 'limit', id: 'storage' },
      help: 'microsoft-ndr',
      seen: { text: '554 5.2.2 STOREDRV.Deliver; mailbox full', mark: 'made' },
    },
    {
      reply: /resolver\.rst\.(?:recip|send)sizelimit|(?:smtpsend\.overadvertisedsize|routing\.sizelimit)\b/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bmessage too large\b/i,
      cause: 'message_too_big',
      isOwnOnly: true,
      adds: { kind: 'limit', id: 'message-size' },
      help: 'microsoft-ndr',
      seen: { text: '550 5.2.3 Message too large', mark: 'documented' },
    },
    {
      reply: /resolver\.adr\.reciplimit/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'recipients' },
      help: 'microsoft-ndr',
      seen: { text: '550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients', mark: 'made' },
    },
    {
      reply: /\btoo many recipients\b/i,
      cause: 'rate_limited',
      isOwnOnly: true,
      adds: { kind: 'limit', id: 'recipients' },
      help: 'microsoft-ndr',
      seen: { text: '452 4.5.3 Too many recipients (AS780090)', mark: 'documented' },
    },
    {
      reply:
        /per hour message receive limit from specific sender|messages they can send to this recipient per hour/i,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'same-sender' },
      help: 'microsoft-ndr',
      seen: {
        text: "550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded",
        mark: 'documented',
      },
    },
    {
      reply: /per hour message receive limit exceeded|messages they can receive per hour/i,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'incoming-mail' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour',
        mark: 'documented',
      },
    },
    {
      reply: /\bconcurrent connections\b/i,
      gate: /^432$/,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'connections' },
      help: 'microsoft-ndr',
      seen: { text: '432 4.3.2 Concurrent connections limit exceeded', mark: 'documented' },
    },
    {
      reply: /recipient thread limit exceeded/i,
      cause: 'greylist_temporary',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: { text: '432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded', mark: 'documented' },
    },
    {
      reply: /\bservice not available\b|system not accepting network messages/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      isDoubtful: true,
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '432 4.3.2 System not accepting network messages', mark: 'documented' },
    },
    {
      reply: /exceeded permitted limits within/i,
      cause: 'rate_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.508 Access denied, [2001:db8::25] has exceeded permitted limits within /64 range',
        mark: 'documented',
      },
    },

    // Only some may write. The words of a program that did not log in (5.7.57) begin alike.
    {
      reply: /client (?:was )?not authenticated to send|\b5\.7\.57\b/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      help: 'microsoft-ndr',
      seen: {
        text: '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
        mark: 'documented',
      },
    },
    {
      reply:
        /resolver\.rst\.(?:authrequired|sendernotauthenticated)|client was not authenticated|not authenticated (?:by organization|for (?:group|mailbox|public folder))|sender was not authenticated(?!.{0,60}\b(?:spf|dkim|dmarc))/i,
      cause: 'recipient_restricted',
      adds: { kind: 'policy', id: 'insiders-only' },
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.1 RESOLVER.RST.AuthRequired; authentication required', mark: 'verbatim' },
    },
    {
      reply: /not in allowed-senders list|restricted to senders|resolver\.rst\.restrictedto/i,
      cause: 'recipient_restricted',
      adds: { kind: 'policy', id: 'listed-senders-only' },
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.124 Sender not in allowed-senders list', mark: 'documented' },
    },
    {
      reply: /resolver\.rst\.notauthorized/i,
      cause: 'recipient_restricted',
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized', mark: 'documented' },
    },
    {
      reply: /^5\d\d (?:5\.7\.\d{1,3} )?(?:delivery )?not authorized\b(?! to)/i,
      cause: 'recipient_restricted',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.1 Delivery not authorized', mark: 'documented' },
    },

    // Rules of the recipient's organisation.
    {
      reply: /transport\.rules\.rejectmessage/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'administrator' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
        mark: 'made',
      },
    },
    {
      reply:
        /using customer block list|^5\d\d (?:5\.7\.\d{1,3} )?(?:access denied, )?rejected by recipient\b/i,
      cause: 'policy_other',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'administrator' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.513 Service unavailable, Client host [203.0.113.9] blocked by bob@example.com using Customer Block list (AS16012607)',
        mark: 'documented',
      },
    },
    {
      reply: /does not accept e?mail over ipv6/i,
      cause: 'policy_other',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.510 Access denied, the recipient does not accept email over IPv6',
        mark: 'documented',
      },
    },
    {
      reply: /\bjournaling\b/i,
      cause: 'policy_other',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.3.190 Journaling on-premises messages to Microsoft 365 is not supported when Journaling Archive is disabled',
        mark: 'documented',
      },
    },

    {
      reply: /does not allow external forwarding/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'administrator' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.520 Access denied, Your organization does not allow external forwarding. Please contact your administrator for further assistance. AS(7555)',
        mark: 'made',
      },
    },

    // The sender's own account or organisation, often broken into.
    {
      reply: /daily limit for sending e?mail to external recipients|external recipient rate limit/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'microsoft-ndr',
      seen: {
        text: "550 5.7.233 Your message can't be sent because your tenant exceeded its daily limit for sending email to external recipients (tenant external recipient rate limit)",
        mark: 'made',
      },
    },
    {
      reply:
        /bad outbound sender|spam abuse detected|\b5\.7\.50[123] access denied|tenant has exceeded threshold|access denied, tenant/i,
      cause: 'sender_account_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.1.8 Access denied, bad outbound sender. For more information please go to http://go.microsoft.com/fwlink/?LinkId=875724. S(9333)',
        mark: 'documented',
      },
    },
    {
      reply: /traffic not accepted from this ip|access denied, traffic/i,
      cause: 'sender_account_limited',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.708 Access denied, traffic not accepted from this IP', mark: 'documented' },
    },
    {
      reply: /blocked from sending from unregistered domains/i,
      cause: 'sender_account_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains',
        mark: 'documented',
      },
    },
    {
      reply: /permissions to send as this sender|send(?:as)?denied/i,
      cause: 'sender_account_limited',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
        mark: 'made',
      },
    },
    {
      reply: /smtpclientauthentication is disabled/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      help: 'microsoft-ndr',
      seen: {
        text: '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
        mark: 'made',
      },
    },
    {
      reply: /authentication unsuccessful/i,
      cause: 'sender_account_limited',
      isOwnOnly: true,
      adds: { kind: 'policy', id: 'log-in' },
      help: 'microsoft-ndr',
      seen: { text: '535 5.7.3 Authentication unsuccessful', mark: 'made' },
    },

    // Lists. "Banned sender" holds an IP, or an address.
    {
      reply: /banned sender ?\[[^\]\s@]{1,64}@/i,
      cause: 'sender_address_rejected',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.511 Access denied, banned sender[ada@example.org]', mark: 'made' },
    },
    {
      reply: /access denied, banned sender\b/i,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.511 Access denied, banned sender[203.0.113.9]. To request removal from this list please forward this message to delist@messaging.microsoft.com. AS(1410)',
        mark: 'documented',
      },
    },
    {
      reply: /banned sending ip/i,
      cause: 'ip_blocklisted',
      help: 'microsoft-delist',
      seen: {
        text: '550 5.7.606 Access denied, banned sending IP [203.0.113.9]. To request removal from this list please visit https://sender.office.com/ and follow the directions. (AS16012609)',
        mark: 'verbatim',
      },
    },
    {
      reply: /client host \[?[^\]\s]{1,80}\]? blocked using spamhaus/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.1 Service unavailable, Client host [203.0.113.9] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/203.0.113.9 (AS16012611)',
        mark: 'verbatim',
      },
    },
    {
      reply: /access denied, please try again later|server busy\. please try again later from/i,
      cause: 'rate_limited',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '451 4.7.500 Server busy. Please try again later from [203.0.113.9]. (S77719) [DB5EUR01FT012.eop-EUR01.prod.protection.outlook.com]',
        mark: 'documented',
      },
    },

    // The way there.
    {
      reply: /\btenantattribution\b/i,
      cause: 'relay_denied',
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.64 TenantAttribution; Relay Access Denied', mark: 'documented' },
    },
    {
      reply: /relay access denied|unable to relay\b/i,
      cause: 'relay_denied',
      isDoubtful: true,
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.4.1 Relay Access Denied', mark: 'documented' },
    },
    {
      reply: /dns domain \S{1,255} does not exist|infodomainnonexistent|smtpsend\.dns\.nonexistentdomain/i,
      cause: 'domain_not_found',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.4.310 DNS domain example.invalid does not exist [Message=InfoDomainNonexistent]',
        mark: 'made',
      },
    },
    {
      reply: /\bdns query failed/i,
      cause: 'server_unreachable',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.4.312 Message expired, DNS query failed(InfoNoRecords)',
        mark: 'verbatim',
      },
    },
    {
      reply: /\b(?:starttls-not-supported|certificate-expired|tlsa-invalid|dnssec-invalid)\b/i,
      cause: 'tls_problem',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.',
        mark: 'documented',
      },
    },
    {
      reply: /\bstarttls is required\b/i,
      cause: 'tls_problem',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '450 4.4.317 STARTTLS is required to send mail', mark: 'made' },
    },
    {
      reply: /suspiciousremoteservererror/i,
      cause: 'server_unreachable',
      help: 'microsoft-ndr',
      seen: {
        text: '450 4.4.318 Connection was closed abruptly (SuspiciousRemoteServerError)',
        mark: 'made',
      },
    },
    {
      reply: /queue\.expired|message expired|delivery time expired|connection refused|connection reset/i,
      cause: 'server_unreachable',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '550 4.4.7 QUEUE.Expired; message expired', mark: 'documented' },
    },
    {
      reply: /^\d{3} (?:[45]\.4\.\d{1,3} )?loop\b|resolver\.fwd\.loop|smtpsend\.dns\.mxloopback/i,
      cause: 'mail_loop_routing',
      seen: { text: '550 5.4.6 Loop detected', mark: 'made' },
    },
    {
      reply: /hop count exceeded|routing loop/i,
      cause: 'mail_loop_routing',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '554 5.4.14 Hop count exceeded - possible mail loop ATTR34', mark: 'documented' },
    },

    // Form.
    {
      reply:
        /must be rfc 5322 section 3\.6\.2 compliant|multiple from addresses are not allowed|cat\.invalidcontent/i,
      cause: 'malformed_message',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant',
        mark: 'documented',
      },
    },
    {
      reply: /\bas345\b|x-dg-ref header is too long/i,
      cause: 'malformed_message',
      isDoubtful: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.0.350 Remote server returned an error: AS345', mark: 'documented' },
    },
    {
      reply: /\binvalid characters\b/i,
      cause: 'malformed_message',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: { text: '550 5.6.11 The message contains invalid characters', mark: 'documented' },
    },
  ],
};
