import type { Provider } from '../provider.ts';

/** Microsoft 365 and Outlook.com: page "Email non-delivery reports in Exchange Online", Outlook.com Postmaster. */
export const microsoft: Provider = {
  id: 'microsoft',
  name: 'Microsoft',
  kind: 'receiver',
  hosts:
    /(?:^|\.)(?:protection\.outlook|olc\.protection\.outlook|prod\.outlook|outlook|hotmail|live)\.com$|\.mx\.microsoft$/,
  footprint:
    /\.(?:prod|protection)\.outlook\.com|\bresolver\.[a-z]{2,4}\.|\(s31\d\d\)|\bas\(\d{3,8}\)|go\.microsoft\.com\/fwlink|sender\.office\.com|\b5\.7\.(?:509|515|60[6-9])\b/i,
  rules: [
    {
      reply: /does not pass dmarc verification/i,
      cause: 'auth_dmarc',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.509 Access denied, sending domain [EXAMPLE.ORG] does not pass DMARC verification and has a DMARC policy of reject.',
        mark: 'verbatim',
      },
    },
    {
      reply: /does(?:n['’]?t| not) meet the required authentication level/i,
      cause: 'auth_dmarc',
      help: 'microsoft-5-7-515',
      seen: {
        text: "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level.",
        mark: 'verbatim',
      },
    },
    {
      reply: /due to domain owner policy restrictions/i,
      cause: 'auth_dmarc',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.0 (COL004-MC1F5) Unfortunately, messages from (203.0.113.9) on behalf of (example.org) could not be delivered due to domain owner policy restrictions.',
        mark: 'verbatim',
      },
    },
    {
      reply: /sender policy framework violation|spf validation failed/i,
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
      help: 'microsoft-ndr',
      seen: {
        text: '450 4.7.26 Access denied, a message sent over IPv6 [2001:db8::25] must pass either SPF or DKIM validation, this message is not signed',
        mark: 'documented',
      },
    },
    {
      reply: /must have a reverse dns record|bad helo/i,
      cause: 'rdns_helo',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.25 Access denied, the sending IPv6 address [2001:db8::25] must have a reverse DNS record',
        mark: 'documented',
      },
    },
    {
      reply: /relay access denied|unable to relay\b/i,
      cause: 'relay_denied',
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.64 TenantAttribution; Relay Access Denied', mark: 'verbatim' },
    },
    {
      reply:
        /resolver\.adr\.(?:ex)?recip(?:ient)?notf(?:ound)?|recipient not found by smtp address lookup|\bnot found by smtp address lookup/i,
      cause: 'recipient_unknown',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient bob@example.com not found by SMTP address lookup',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /recipient address rejected: access denied|all recipient addresses rejected|access denied, banned recipient/i,
      cause: 'recipient_unknown',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.4.1 Recipient address rejected: Access denied. [AM5EUR02FT054.eop-EUR02.prod.protection.outlook.com]',
        mark: 'verbatim',
      },
    },
    {
      reply: /requested action not taken: mailbox unavailable/i,
      cause: 'recipient_unknown',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [BL2NAM02FT012.eop-nam02.prod.protection.outlook.com]',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bsender denied|invalidinsmtp/i,
      cause: 'recipient_unknown',
      help: 'microsoft-ndr',
      seen: {
        text: "550 5.1.0 Sender denied as sender's email address is on SenderFilterConfig list",
        mark: 'documented',
      },
    },
    {
      reply: /resolver\.adr\.(?:ambiguous|badprimary)/i,
      cause: 'recipient_server_error',
      help: 'microsoft-ndr',
      seen: { text: '550 5.1.4 RESOLVER.ADR.Ambiguous; ambiguous address', mark: 'verbatim' },
    },
    {
      reply: /submission quota/i,
      cause: 'sender_account_limited',
      help: 'microsoft-ndr',
      seen: {
        text: "550 5.2.2 Submission quota exceeded; the sender's submission quota was exceeded",
        mark: 'documented',
      },
    },
    {
      reply: /quotaexceeded|shutoffquota|mailbox (?:is )?full/i,
      cause: 'mailbox_full',
      help: 'microsoft-ndr',
      seen: {
        text: '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded',
        mark: 'verbatim',
      },
    },
    {
      reply: /resolver\.rst\.(?:recip|send)sizelimit|message too large|sizelimit/i,
      cause: 'message_too_big',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
        mark: 'verbatim',
      },
    },
    {
      reply: /resolver\.adr\.reciplimit/i,
      cause: 'rate_limited',
      help: 'microsoft-ndr',
      seen: { text: '550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients', mark: 'verbatim' },
    },
    {
      reply: /per hour message receive limit|exceeded their limit for the number of messages/i,
      cause: 'rate_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour',
        mark: 'documented',
      },
    },
    {
      reply:
        /resolver\.rst\.(?:notauthorized|authrequired|restricted)|delivery not authorized|not in allowed-senders list|not authenticated (?:for|by)|restricted to senders|client was not authenticated\b(?! to send)|sender (?:was )?not authenticated/i,
      cause: 'recipient_restricted',
      help: 'microsoft-ndr',
      seen: { text: '550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized', mark: 'verbatim' },
    },
    {
      reply: /transport\.rules\.rejectmessage/i,
      cause: 'policy_other',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /send as this sender|sendasdenied|client was not authenticated to send|smtpclientauthentication is disabled|authentication unsuccessful/i,
      cause: 'sender_account_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /bad outbound sender|spam abuse detected|tenant has exceeded threshold|traffic not accepted from this ip|unregistered domains|access denied, (?:tenant|traffic)/i,
      cause: 'sender_account_limited',
      help: 'microsoft-ndr',
      seen: { text: '550 5.1.8 Access denied, bad outbound sender', mark: 'verbatim' },
    },
    {
      reply: /rejected by recipient|using customer block list|does not accept email over ipv6/i,
      cause: 'policy_other',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.513 Service unavailable, Client host [203.0.113.9] blocked by bob@example.com using Customer Block list',
        mark: 'documented',
      },
    },
    {
      reply:
        /exceeded permitted limits within|exceeded the maximum number of connections|recipient thread limit exceeded/i,
      cause: 'rate_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.508 Access denied, [2001:db8::25] has exceeded permitted limits within 10 range',
        mark: 'documented',
      },
    },
    {
      reply:
        /banned sending ip|banned sender|on our block list|blocked using spamhaus|listed in spamhaus|due to ip reputation|\b(?:sc-00[1-4]|dy-00[12]|ou-00[12])\b/i,
      cause: 'ip_blocklisted',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.606 Access denied, banned sending IP [203.0.113.9]. To request removal from this list please visit https://sender.office.com/',
        mark: 'verbatim',
      },
    },
    {
      reply: /please try again later|\brp-00[123]\b/i,
      gate: /^4/,
      cause: 'rate_limited',
      help: 'microsoft-ndr',
      seen: {
        text: '451 4.7.500 Server busy. Please try again later from [203.0.113.9]. (S77719) [DB5EUR01FT012.eop-EUR01.prod.protection.outlook.com]',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /queue\.expired|message expired|delivery time expired|dns query failed|suspiciousremoteservererror/i,
      cause: 'server_unreachable',
      help: 'microsoft-ndr',
      seen: { text: '550 4.4.7 QUEUE.Expired; message expired', mark: 'verbatim' },
    },
    {
      reply: /dns domain \S{1,255} does not exist|infodomainnonexistent/i,
      cause: 'domain_not_found',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.4.310 DNS domain example.invalid does not exist [Message=InfoDomainNonexistent]',
        mark: 'verbatim',
      },
    },
    {
      reply: /starttls is required|starttls-not-supported|certificate-expired|tlsa-invalid|dnssec-invalid/i,
      cause: 'tls_problem',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.321 starttls-not-supported: Destination mail server must support TLS to receive mail.',
        mark: 'documented',
      },
    },
    {
      reply: /hop count exceeded|routing loop/i,
      cause: 'mail_loop_routing',
      help: 'microsoft-ndr',
      seen: { text: '554 5.4.14 Hop count exceeded - possible mail loop ATTR34', mark: 'verbatim' },
    },
    {
      reply: /rfc 5322 section 3\.6\.2|invalid characters|x-dg-ref header is too long/i,
      cause: 'malformed_message',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.512 Access denied, message must be RFC 5322 section 3.6.2 compliant',
        mark: 'documented',
      },
    },
  ],
};
