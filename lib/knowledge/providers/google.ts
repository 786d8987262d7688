import type { Provider } from '../provider.ts';

/** Gmail and Google Workspace. Codes are re-used there with several meanings: the sentence decides (page "Gmail SMTP errors and codes"). */
export const google: Provider = {
  id: 'google',
  name: 'Gmail',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:google|googlemail|gmail)\.com$/,
  footprint:
    /- gsmtp\b|- gcdp\b|support\.google\.com|groups\.google\.com\/support|\bgmail requires\b|\bsent to gmail\b|\bgmail has detected\b/i,
  rules: [
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
        /unauthenticated e?mail from \S+ is not accepted due to(?: (?:the )?domain['’]?s(?: dmarc policy)?)?/i,
      cause: 'auth_dmarc',
      help: 'google-dmarc',
      seen: {
        text: "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. Please contact the administrator of example.org domain if this was a legitimate mail. To learn about the DMARC initiative, go to https://support.google.com/mail/?p=DmarcRejection x11-20020a - gsmtp",
        mark: 'verbatim',
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
    {
      reply: /does(?:n['’]?t| not) have a dmarc record|dmarc record does(?:n['’]?t| not) specify/i,
      gate: /^(?:421|550)$/,
      cause: 'auth_dmarc',
      help: 'google-alignment',
      seen: {
        text: "550 5.7.40 Your email has been blocked because the sending domain doesn't have a DMARC record. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /spf record with a hard fail/i,
      cause: 'auth_spf',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail policy (-all) but it fails to pass SPF checks with the ip: [203.0.113.9]. - gsmtp',
        mark: 'documented',
      },
    },
    {
      reply:
        /(?:requires all senders to authenticate with either spf or dkim|because (?:it|the sender) is unauthenticated|does not have authentication information or fails to)/i,
      cause: 'auth_other',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. Authentication results: DKIM = did not pass SPF [example.org] with ip: [203.0.113.9] = did not pass - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /(?:because|didn['’]?t pass) spf\b|authenticate (?:their email )?with spf\b/i,
      cause: 'auth_spf',
      help: 'google-spf',
      seen: {
        text: "550 5.7.27 Your email has been blocked because SPF authentication didn't pass. The sending domain must authenticate with SPF. - gsmtp",
        mark: 'made',
      },
    },
    {
      reply: /(?:because|didn['’]?t pass) dkim\b|authenticate (?:their email )?with dkim\b/i,
      cause: 'auth_dkim',
      help: 'google-dkim',
      seen: {
        text: "550 5.7.30 Your email has been blocked because DKIM authentication didn't pass. - gsmtp",
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
      reply: /\bptr record|specified in the pointer\b/i,
      cause: 'rdns_helo',
      help: 'google-sender-guidelines',
      seen: {
        text: "550 5.7.25 The IP address sending this message does not have a PTR record setup, or the PTR record's forward DNS entry does not match the sending IP. - gsmtp",
        mark: 'verbatim',
      },
    },
    {
      reply: /(?:not using|sent over|because) (?:a )?tls\b|tls required|must issue a starttls/i,
      cause: 'tls_problem',
      help: 'google-tls',
      seen: {
        text: "550 5.7.29 Your email has been blocked because it wasn't sent over a TLS connection. - gsmtp",
        mark: 'documented',
      },
    },
    {
      reply: /unusual (?:rate|amount) of (?:unsolicited )?e?mail/i,
      gate: /^4/,
      cause: 'rate_limited',
      help: 'google-sender-guidelines',
      seen: {
        text: '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /unusual (?:rate|amount) of (?:unsolicited )?e?mail/i,
      gate: /^5/,
      cause: 'ip_blocklisted',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been blocked. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /very low reputation of the sending (?:ip|domain)/i,
      cause: 'ip_blocklisted',
      help: 'google-blocked',
      seen: {
        text: '550 5.7.1 Our system has detected that this message is likely suspicious due to the very low reputation of the sending domain. To best protect our users from spam, the message has been blocked. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /not authorized to send e?mail directly to our servers/i,
      cause: 'ip_blocklisted',
      seen: {
        text: "550 5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers. Please use the SMTP relay at your service provider instead. - gsmtp",
        mark: 'verbatim',
      },
    },
    {
      reply: /message rejected\. .{0,60}answer\/69585/i,
      cause: 'sender_account_limited',
      help: 'google-own-block',
      seen: {
        text: 'Message rejected. For more information, go to https://support.google.com/mail/answer/69585',
        mark: 'verbatim',
      },
    },
    {
      reply: /likely (?:unsolicited|suspicious)|nature of the content|due to spam classification/i,
      cause: 'spam_content',
      help: 'google-blocked',
      seen: {
        text: '550 5.7.1 Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /email account that you tried to reach does not exist/i,
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
      reply:
        /(?:receiving e?mail|getting too much mail|messages) (?:too quickly|at a rate|right now)|rate that prevents/i,
      cause: 'rate_limited',
      seen: {
        text: '450 4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply: /out of storage space|is over quota/i,
      cause: 'mailbox_full',
      help: 'google-bounces',
      seen: {
        text: "552 5.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm - gsmtp",
        mark: 'verbatim',
      },
    },
    {
      reply: /exceed(?:ed|s) google['’]?s? (?:message|limit)|message size limit|number of attachments/i,
      cause: 'message_too_big',
      help: 'google-size',
      seen: {
        text: "552 5.3.4 Your message exceeded Google's message size limits. - gsmtp",
        mark: 'verbatim',
      },
    },
    {
      reply: /content presents a potential|illegal attachment/i,
      cause: 'malware_or_attachment',
      help: 'google-attachments',
      seen: {
        text: '552 5.7.0 This message was blocked because its content presents a potential security issue. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /(?:from: header|message-id: header|rfc 5?2?822? ?compliant|not rfc \d{4} compliant|disallowed header|encoded-word|message is malformed)/i,
      cause: 'malformed_message',
      help: 'google-sender-guidelines',
      seen: {
        text: '550 5.7.1 This message is not RFC 5322 compliant. There are multiple addresses in From: header. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /daily (?:user sending limit|sending quota|smtp relay)|reached a limit for sending mail|(?:mail|email) sending denied/i,
      cause: 'sender_account_limited',
      help: 'google-limits',
      seen: {
        text: '550 5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to https://support.google.com/a/answer/166852 - gsmtp',
        mark: 'verbatim',
      },
    },
    {
      reply:
        /username and password not accepted|application-specific password|log in (?:with|through) your web|too many login attempts/i,
      cause: 'sender_account_limited',
      help: 'google-smtp-errors',
      seen: { text: '535 5.7.8 Username and Password not accepted. - gsmtp', mark: 'verbatim' },
    },
    {
      reply: /has a policy that prohibit|- gcdp\b|ip not in whitelist for rcpt domain/i,
      cause: 'policy_other',
      help: 'google-smtp-errors',
      seen: { text: '550 5.7.1 Your mail is not welcome here. - gcdp x11-20020a - gsmtp', mark: 'made' },
    },
    {
      reply:
        /dns error: .{0,300}nxdomain|domain name not found|weren['’]?t able to find the recipient domain/i,
      cause: 'domain_not_found',
      help: 'google-bounces',
      seen: {
        text: 'DNS error: DNS type "mx" lookup of example.invalid responded with code NXDOMAIN Domain name not found: example.invalid',
        mark: 'verbatim',
      },
    },
    {
      reply: /returned null mx/i,
      cause: 'domain_no_mail',
      help: 'google-bounces',
      seen: { text: 'The recipient domain example.com returned Null MX', mark: 'made' },
    },
    {
      reply: /groups\.google\.com\/support|\/bin\/topic\.py\?topic=25838/i,
      cause: 'recipient_restricted',
      seen: {
        text: 'The group you tried to contact (team) may not exist, or you may not have permission to post messages to it. Visit the Help Center at https://groups.google.com/support/.',
        mark: 'made',
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
  ],
};
