import type { Provider } from '../provider.ts';

/**
 * Gmail and Google Workspace: page "Gmail SMTP errors and codes". Codes are re-used there with several meanings, 5.7.1 for everything:
 * the sentence decides, and of some sentences the reply code.
 */
export const google: Provider = {
  id: 'google',
  name: 'Gmail',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:google|googlemail|gmail)\.com$/,
  footprint:
    /- gsmtp\b|(?:^|[\s-])gcdp(?=\s|$)|support\.google\.com|groups\.google\.com\/support|\bgmail requires\b|\bsent to gmail\b|\bgmail has detected\b/i,
  rules: [
    // What an administrator wrote comes before all else: its words can be any.
    {
      reply: /(?:^|[\s-])gcdp(?=\s|$)/i,
      cause: 'policy_other',
      adds: { kind: 'policy', id: 'administrator' },
      help: 'google-smtp-errors',
      seen: {
        text: '550 5.7.1 Your mail is not welcome here: it looks like spam. - gcdp x11-20020a - gsmtp',
        mark: 'made',
      },
    },

    // Proof of the sender.
    {
      reply: /dmarc policy, but temporary dns failures/i,
      cause: 'auth_dmarc',
      help: 'google-dmarc',
      seen: {
        text: "451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but temporary DNS failures prevent authentication. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply:
        /unauthenticated e?mail from \S{1,260} is not accepted due to(?: (?:the )?domain['’]?s(?: dmarc policy)?)?/i,
      gate: /^(?!4)/,
      cause: 'auth_dmarc',
      help: 'google-dmarc',
      seen: {
        text: "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. Please contact the administrator of example.org domain if this was a legitimate mail. To learn about the DMARC initiative, go to https://support.google.com/mail/?p=DmarcRejection x11-20020a - gsmtp",
        mark: 'verbatim',
      },
    },
    // The page has it with 550 only. With 4xx it may be the trouble with DNS above, cut after its first line: hence the doubt.
    {
      reply:
        /unauthenticated e?mail from \S{1,260} is not accepted due to(?: (?:the )?domain['’]?s(?: dmarc policy)?)?/i,
      cause: 'auth_dmarc',
      isDoubtful: true,
      help: 'google-dmarc',
      seen: {
        text: "421 4.7.26 Unauthenticated email from example.org is not accepted due to domain's",
        mark: 'made',
      },
    },
    {
      reply: /isn['’]?t aligned with either the authenticated spf or dkim|no dmarc alignment/i,
      cause: 'auth_dmarc',
      help: 'google-alignment',
      seen: {
        text: "421 4.7.32 Your email has been rate limited because the From: header (RFC5322) in this message isn't aligned with either the authenticated SPF or DKIM organizational domain. - gsmtp",
        mark: 'documented',
      },
    },
    // No policy was applied: there is none. Not with 504 5.7.40, which is about logging in.
    {
      reply: /does(?:n['’]?t| not) have a dmarc record|dmarc record does(?:n['’]?t| not) specify/i,
      gate: /^(?!504)/,
      cause: 'auth_dmarc',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'bulk-senders' },
      help: 'google-alignment',
      seen: {
        text: "550 5.7.40 Your email has been blocked because the sending domain doesn't have a DMARC record, or the DMARC record doesn't specify a DMARC policy. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /spf record with a hard fail/i,
      cause: 'auth_spf',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.9]. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /gmail requires all senders to authenticate with either spf or dkim|because (?:it|the sender) is unauthenticated|this mail is unauthenticated|must authenticate with at least one of spf or dkim|does not have authentication information or fails to/i,
      cause: 'auth_other',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. Authentication results: DKIM = did not pass SPF [example.org] with ip: [203.0.113.9] = did not pass - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /(?:limited|blocked) because spf\b|didn['’]?t pass spf authentication|authenticate (?:their e?mail )?with spf\b(?! or )/i,
      cause: 'auth_spf',
      adds: { kind: 'policy', id: 'bulk-senders' },
      help: 'google-spf',
      seen: {
        text: "421 4.7.27 Your email has been rate limited because SPF authentication didn't pass for this message. Gmail requires all bulk email senders to authenticate their email with SPF. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply:
        /(?:limited|blocked) because dkim\b|because dkim does not pass|didn['’]?t pass dkim authentication|authenticate (?:their e?mail )?with dkim\b/i,
      cause: 'auth_dkim',
      adds: { kind: 'policy', id: 'bulk-senders' },
      help: 'google-dkim',
      seen: {
        text: "421 4.7.30 Your email has been rate limited because DKIM authentication didn't pass for this message. Gmail requires all email bulk senders to authenticate their email with DKIM. Authentication results: DKIM = Did not pass. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /spf record of the sending domain has one or more suspicious entries/i,
      cause: 'auth_spf',
      help: 'google-spf',
      seen: {
        text: '550 5.7.24 The SPF record of the sending domain has one or more suspicious entries. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /ipv6 sending guidelines (?:regarding ptr records|of authentication)/i,
      cause: 'rdns_helo',
      adds: { kind: 'policy', id: 'ipv6-proof' },
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 [2001:db8::25] Our system has detected that this message does not meet IPv6 sending guidelines regarding PTR records and authentication. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply:
        /\b(?:have|has) a ptr record\b|(?:hostname|host name) specified in the pointer\b|ptr record['’]?s forward dns/i,
      cause: 'rdns_helo',
      help: 'google-sender-guidelines',
      seen: {
        text: "550 5.7.25 The IP address sending this message does not have a PTR record setup, or the PTR record's forward DNS entry does not match the sending IP. - gsmtp",
        mark: 'documented',
      },
    },

    // Encryption.
    {
      reply:
        /(?:not using|sent over) a tls connection|because tls wasn['’]?t used|tls required for rcpt domain/i,
      cause: 'tls_problem',
      help: 'google-tls',
      seen: {
        text: "550 5.7.29 Your email has been blocked because it wasn't sent over a TLS connection. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /must issue a starttls/i,
      cause: 'tls_problem',
      isOwnOnly: true,
      help: 'google-smtp-errors',
      seen: { text: '530 5.7.0 Must issue a STARTTLS command first. - gsmtp', mark: 'documented' },
    },

    // How much, and by whom. One sentence is a limit with 421 and a block with 550.
    {
      reply: /\bsame message-id\b/i,
      cause: 'rate_limited',
      help: 'google-blocked',
      seen: {
        text: '421 4.7.28 Gmail has detected that this message exceeded its quota for sending messages with the same Message-ID. - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /unusual (?:rate|amount) of (?:unsolicited )?e?mail/i,
      gate: /^5/,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been blocked. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /unusual (?:rate|amount) of (?:unsolicited )?e?mail\b.{0,200} has been blocked/i,
      gate: /^$/,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      help: 'google-sender-guidelines',
      seen: {
        text: 'Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been blocked. - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /unusual (?:rate|amount) of (?:unsolicited )?e?mail/i,
      cause: 'rate_limited',
      help: 'google-sender-guidelines',
      seen: {
        text: '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /very low reputation of the sending (?:ip|domain)/i,
      cause: 'ip_blocklisted',
      help: 'google-blocked',
      seen: {
        text: '550 5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address. To best protect our users from spam, the message has been blocked. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /not authorized to send e?mail directly to our servers/i,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'dynamic-address' },
      seen: {
        text: "550 5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers. Please use the SMTP relay at your service provider instead. - gsmtp",
        mark: 'documented',
      },
    },

    // Content and form.
    {
      reply: /message rejected\. .{0,60}answer\/69585/i,
      cause: 'sender_account_limited',
      isDoubtful: true,
      help: 'google-own-block',
      seen: {
        text: 'Message rejected. For more information, go to https://support.google.com/mail/answer/69585',
        mark: 'verbatim',
      },
    },
    {
      reply: /likely unsolicited e?mail|likely suspicious/i,
      cause: 'spam_content',
      help: 'google-blocked',
      seen: {
        text: '550 5.7.1 [203.0.113.9 18] Gmail has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. For more information, go to https://support.google.com/mail/?p=UnsolicitedMessageError - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /due to the nature of the content|was rejected due to spam classification/i,
      cause: 'spam_content',
      help: 'google-blocked',
      seen: {
        text: '550 5.7.1 Message sent to group team@example.com was rejected due to spam classification. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /content presents a potential|detected an illegal attachment/i,
      cause: 'malware_or_attachment',
      help: 'google-attachments',
      seen: {
        text: '552 5.7.0 This message was blocked because its content presents a potential security issue. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /exceed(?:ed|s) google['’]?s message size limit/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'message-size' },
      help: 'google-size',
      seen: {
        text: "552 5.3.4 Your message exceeded Google's message size limits. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /\bnumber of attachments\b/i,
      cause: 'message_too_big',
      adds: { kind: 'limit', id: 'attachments' },
      help: 'google-receiving-limits',
      seen: {
        text: "552 5.3.4 The number of attachments (612) exceeds Google's limit of 500. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /message header size limit|bytes per individual header size|header name limit/i,
      cause: 'message_too_big',
      seen: {
        text: "552 5.3.4 The size of the To header value (70000 bytes) exceeds Google's limit of 65536 bytes per individual header size. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply:
        /missing a valid (?:address in the from: header|message-id: header)|having no from: header|multiple addresses in (?:the )?from: header|unicode character in a disallowed header|encoded-word syntax is not permitted/i,
      cause: 'malformed_message',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 [203.0.113.9 13] Messages with multiple addresses in From: header are not accepted. - gsmtp',
        mark: 'verbatim',
      },
    },

    {
      reply: /\billegal attachment/i,
      cause: 'malware_or_attachment',
      isOwnOnly: true,
      help: 'google-attachments',
      seen: { text: '552 5.7.0 Illegal attachment on your message. - gsmtp', mark: 'made' },
    },
    {
      reply: /not rfc \d{4} compliant|\be?mail message is malformed/i,
      cause: 'malformed_message',
      isOwnOnly: true,
      help: 'google-sender-guidelines',
      seen: { text: '554 5.6.0 Mail message is malformed. Not accepted. - gsmtp', mark: 'documented' },
    },

    // The recipient.
    {
      reply: /e?mail account that you tried to reach does not exist/i,
      cause: 'recipient_unknown',
      help: 'google-bounces',
      seen: {
        text: "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. - gsmtp",
        mark: 'verbatim',
      },
    },
    {
      reply: /account that you tried to reach is (?:disabled|inactive)/i,
      cause: 'recipient_inactive',
      help: 'google-bounces',
      seen: {
        text: '550 5.2.1 The email account that you tried to reach is disabled. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /\brecipient address .{1,330} is not a valid rfc/i,
      cause: 'recipient_unknown',
      help: 'google-smtp-errors',
      seen: {
        text: '553 5.1.3 The recipient address <bob@example..com> is not a valid RFC 5321 address. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /\bsender address .{1,330} is not a valid rfc/i,
      cause: 'sender_address_rejected',
      help: 'google-smtp-errors',
      seen: {
        text: '553 5.1.7 The sender address <ada@example..org> is not a valid RFC 5321 address. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply:
        /receiving e?mail too quickly|(?<!inbox is full, or it['’]s )getting too much mail right now|rate that prevents additional/i,
      cause: 'rate_limited',
      isDoubtful: true,
      adds: { kind: 'limit', id: 'incoming-mail' },
      seen: {
        text: '450 4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply:
        /inbox is out of storage space|out of storage space and inactive|\binbox is full, or it['’]s getting too much mail\b/i,
      cause: 'mailbox_full',
      adds: { kind: 'limit', id: 'storage' },
      help: 'google-bounces',
      seen: {
        text: "552 5.2.2 The recipient's inbox is out of storage space and inactive. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /\bis over quota/i,
      cause: 'mailbox_full',
      isOwnOnly: true,
      adds: { kind: 'limit', id: 'storage' },
      help: 'google-bounces',
      seen: {
        text: '452 4.2.2 The email account that you tried to reach is over quota. - gsmtp',
        mark: 'documented',
      },
    },
    // The group may be gone, or closed to this sender: Google leaves it open.
    {
      reply:
        /group you tried to contact .{0,120}may not exist|groups\.google\.com\/support|\/bin\/topic\.py\?topic=25838/i,
      cause: 'recipient_restricted',
      isDoubtful: true,
      seen: {
        text: "We're writing to let you know that the group you tried to contact (team) may not exist, or you may not have permission to post messages to the group. Visit the Help Center at https://groups.google.com/support/.",
        mark: 'verbatim',
      },
    },

    // Rules of an organisation.
    {
      reply: /has a policy that prohibit/i,
      cause: 'policy_other',
      help: 'google-policy-block',
      seen: {
        text: '550 5.7.1 The user or domain that you are sending to (or from) has a policy that prohibited the mail that you sent. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /ip not in whitelist for rcpt domain/i,
      cause: 'policy_other',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'unknown-server' },
      help: 'google-allowlists',
      seen: {
        text: '421 4.7.0 IP not in whitelist for RCPT domain, closing connection. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /domain policy size per transaction exceeded/i,
      cause: 'greylist_temporary',
      isDoubtful: true,
      seen: {
        text: '452 4.5.3 Domain policy size per transaction exceeded, please try this recipient in a separate transaction. - gsmtp',
        mark: 'documented',
      },
    },

    // The sender's own account.
    {
      reply: /daily user sending limit exceeded|daily sending quota exceeded/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'google-workspace-limits',
      seen: {
        text: '550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852 - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /daily smtp relay (?:sending )?limit exceeded/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'google-relay-errors',
      seen: { text: '550 5.4.5 Daily SMTP relay limit exceeded for customer. - gsmtp', mark: 'documented' },
    },
    {
      reply: /peak smtp relay limit exceeded/i,
      cause: 'rate_limited',
      isDoubtful: true,
      help: 'google-relay-errors',
      seen: {
        text: '450 4.2.1 Peak SMTP relay limit exceeded for customer. This is a temporary error. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply: /you have reached a limit for sending mail/i,
      cause: 'sender_account_limited',
      adds: { kind: 'limit', id: 'daily-sending' },
      help: 'google-limits',
      seen: {
        text: 'You have reached a limit for sending mail. Your message was not sent.',
        mark: 'verbatim',
      },
    },
    {
      reply: /\binvalid credentials for relay\b/i,
      cause: 'relay_denied',
      help: 'google-relay-errors',
      seen: { text: '550 5.7.1 Invalid credentials for relay [203.0.113.9]. - gsmtp', mark: 'documented' },
    },
    {
      reply: /\be?mail relay denied/i,
      cause: 'relay_denied',
      isOwnOnly: true,
      help: 'google-relay-errors',
      seen: { text: '550 5.7.0 Mail relay denied [203.0.113.9]. - gsmtp', mark: 'documented' },
    },
    {
      reply: /\be?mail sending denied/i,
      cause: 'sender_account_limited',
      help: 'google-relay-errors',
      seen: { text: '550 5.7.0 Mail Sending denied. - gsmtp', mark: 'documented' },
    },
    {
      reply:
        /username and password not accepted|application-specific password required|log in (?:with|through) your web browser/i,
      cause: 'sender_account_limited',
      adds: { kind: 'policy', id: 'log-in' },
      help: 'google-email-client',
      seen: { text: '535 5.7.8 Username and Password not accepted. - gsmtp', mark: 'documented' },
    },
    {
      reply: /\bauthentication required/i,
      gate: /^53/,
      cause: 'sender_account_limited',
      isOwnOnly: true,
      adds: { kind: 'policy', id: 'log-in' },
      help: 'google-email-client',
      seen: { text: '530 5.5.1 Authentication Required. - gsmtp', mark: 'documented' },
    },
    {
      reply: /too many login attempts|cannot authenticate due to (?:a )?temporary/i,
      cause: 'sender_account_limited',
      help: 'google-email-client',
      seen: {
        text: '454 4.7.0 Too many login attempts, please try again later. - gsmtp',
        mark: 'documented',
      },
    },

    // Limits in words that are everybody's.
    {
      reply: /this e?mail has been rate limited/i,
      cause: 'rate_limited',
      help: 'google-limits',
      seen: { text: '550 5.7.1 This email has been rate limited. - gsmtp', mark: 'documented' },
    },
    {
      reply: /too many recipients/i,
      cause: 'rate_limited',
      isOwnOnly: true,
      adds: { kind: 'limit', id: 'recipients' },
      help: 'google-limits',
      seen: { text: '452 4.5.3 Your message has too many recipients. - gsmtp', mark: 'documented' },
    },

    // The way there. Without a reply code these are Gmail's own words about the other side.
    {
      reply:
        /weren['’]?t able to find the recipient domain|dns error: .{0,300}nxdomain|had no relevant answers/i,
      cause: 'domain_not_found',
      help: 'google-bounces',
      seen: {
        text: 'DNS error: DNS type "mx" lookup of example.invalid responded with code NXDOMAIN Domain name not found: example.invalid',
        mark: 'verbatim',
      },
    },
    {
      reply: /\bdomain name not found/i,
      cause: 'domain_not_found',
      isOwnOnly: true,
      help: 'google-bounces',
      seen: { text: 'DNS error: Domain name not found: example.invalid', mark: 'made' },
    },
    {
      reply: /\breturned null mx/i,
      cause: 'domain_no_mail',
      help: 'google-bounces',
      seen: {
        text: "DNS Error: DNS type 'mx' lookup of example.com responded with code NOERROR The domain example.com doesn't receive email according to the administrator: returned Null MX",
        mark: 'verbatim',
      },
    },
    {
      reply: /recipient server did not accept our requests to connect/i,
      cause: 'server_unreachable',
      help: 'google-bounces',
      seen: {
        text: 'The recipient server did not accept our requests to connect. Learn more at https://support.google.com/mail/answer/7720',
        mark: 'verbatim',
      },
    },
    {
      reply: /message exceeded \d{1,3} hops/i,
      cause: 'mail_loop_routing',
      help: 'google-smtp-errors',
      seen: {
        text: '554 5.4.6 Message exceeded 50 hops, this may indicate a mail loop. - gsmtp',
        mark: 'documented',
      },
    },

    // The dialogue between the two servers.
    {
      reply: /^\d{3} (?:4\.\d{1,3}\.\d{1,3} )?timeout - closing connection/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      help: 'google-smtp-errors',
      seen: { text: '451 4.4.2 Timeout - closing connection. - gsmtp', mark: 'documented' },
    },
    {
      reply: /temporary system problem|server busy|temporarily rejected|connection expired|try again later/i,
      gate: /^4/,
      cause: 'greylist_temporary',
      isOwnOnly: true,
      help: 'google-smtp-errors',
      seen: { text: '421 4.3.0 Temporary System Problem. Try again later. - gsmtp', mark: 'documented' },
    },
    // One rule for what many replies say: "multiple destination domains" passes, "unauthenticated commands" is about logging in.
    {
      reply:
        /unrecognized authentication type|ehlo\/helo first|helo\/ehlo argument|^\d{3} (?:5\.5\.1 )?(?:(?:rcpt|mail) first|unimplemented command)|multiple destination domains per transaction|no data after bdat|no identity changes|too many unauthenticated commands|xoauth is no longer/i,
      cause: 'malformed_message',
      isDoubtful: true,
      help: 'google-smtp-errors',
      seen: { text: '504 5.7.4 Unrecognized Authentication Type. - gsmtp', mark: 'documented' },
    },
    {
      reply:
        /unrecognized command|out of sequence|bad sequence of commands|syntax error|smtp protocol violation/i,
      cause: 'malformed_message',
      isDoubtful: true,
      isOwnOnly: true,
      help: 'google-smtp-errors',
      seen: { text: '502 5.5.1 Unrecognized command. - gsmtp', mark: 'documented' },
    },

    // The page that a reply leads to, where the sentence is one we do not know: what Google may word anew tomorrow.
    {
      reply: /support\.google\.com\/mail\/\?p=dmarcrejection\b/i,
      cause: 'auth_dmarc',
      help: 'google-dmarc',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=DmarcRejection x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=unauthenticatedmessage\b/i,
      cause: 'auth_other',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=UnauthenticatedMessage x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=unsolicitedmessageerror\b/i,
      cause: 'spam_content',
      help: 'google-blocked',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=UnsolicitedMessageError x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=unsolicitedratelimiterror\b/i,
      cause: 'rate_limited',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=UnsolicitedRateLimitError x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=(?:unsolicitediperror|notauthorizederror)\b/i,
      cause: 'ip_blocklisted',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=UnsolicitedIPError x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=ipv6autherror\b/i,
      cause: 'rdns_helo',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=IPv6AuthError x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=rfcmessagenoncompliant\b/i,
      cause: 'malformed_message',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=RfcMessageNonCompliant x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=blockedmessage\b/i,
      cause: 'malware_or_attachment',
      help: 'google-attachments',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=BlockedMessage x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=maxsizeerror\b/i,
      cause: 'message_too_big',
      help: 'google-size',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=MaxSizeError x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=nosuchuser\b/i,
      cause: 'recipient_unknown',
      help: 'google-bounces',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=NoSuchUser x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=disableduser\b/i,
      cause: 'recipient_inactive',
      help: 'google-bounces',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=DisabledUser x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=overquota(?:temp|perm)\b/i,
      cause: 'mailbox_full',
      help: 'google-bounces',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=OverQuotaPerm x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=(?:receivingrate(?:perm)?|toomanyrecipientserror)\b/i,
      cause: 'rate_limited',
      help: 'google-limits',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=ReceivingRate x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=badrcptdomain\b/i,
      cause: 'domain_not_found',
      help: 'google-bounces',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=BadRcptDomain x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=mailloop\b/i,
      cause: 'mail_loop_routing',
      help: 'google-smtp-errors',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=MailLoop x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply:
        /support\.google\.com\/mail\/\?p=(?:badcredentials|invalidsecondfactor|webloginrequired|wantautherror)\b/i,
      cause: 'sender_account_limited',
      help: 'google-email-client',
      seen: {
        text: '550 5.7.1 https://support.google.com/mail/?p=BadCredentials x11-20020a - gsmtp',
        mark: 'made',
      },
    },
    {
      reply: /support\.google\.com\/mail\/\?p=helo\b/i,
      cause: 'malformed_message',
      help: 'google-smtp-errors',
      seen: { text: '550 5.7.1 https://support.google.com/mail/?p=helo x11-20020a - gsmtp', mark: 'made' },
    },
  ],
};
