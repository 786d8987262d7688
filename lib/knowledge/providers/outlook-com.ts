import type { Provider } from '../provider.ts';

/**
 * Outlook.com, Hotmail, Live and MSN: page "Troubleshooting" of the Outlook.com Postmaster. A world of its own beside Exchange Online:
 * other codes, another form to ask at. The link inside the texts with S31xx is dead.
 */
export const outlookCom: Provider = {
  id: 'outlook-com',
  name: 'Outlook.com',
  kind: 'receiver',
  hosts: /(?:^|\.)(?:olc\.protection\.outlook|hotmail|live|msn)\.com$|^(?:[\w-]{1,63}\.)?outlook\.com$/,
  footprint:
    /\(s(?:31\d\d|775|843)\)|\(s800\d\)|(?<![\w.-])(?:rp-00[1-3]|sc-00[1-4]|dy-00[12]|ou-00[12])(?![\w-]|\.\w)|\b5\.7\.515\b|(?:mail|postmaster)\.live\.com\b|\bolcsupport\b|\b(?:bay|blu|col|dub|snt)\d{1,3}-(?:mc|pamc)\d/i,
  rules: [
    // All three must pass: it comes with DMARC=Pass too.
    {
      reply: /does(?:n['’]?t| not) meet the required authentication level/i,
      cause: 'auth_dmarc',
      isDoubtful: true,
      adds: { kind: 'policy', id: 'bulk-senders' },
      help: 'microsoft-5-7-515',
      seen: {
        text: "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements defined for the sender. Spf= Fail , Dkim= Pass , DMARC= Pass",
        mark: 'verbatim',
      },
    },
    {
      reply: /could not be delivered due to domain owner policy restrictions/i,
      cause: 'auth_dmarc',
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.7.0 (COL004-MC1F5) Unfortunately, messages from (203.0.113.9) on behalf of (example.org) could not be delivered due to domain owner policy restrictions.',
        mark: 'verbatim',
      },
    },
    {
      reply: /part of their network is on our block list/i,
      cause: 'ip_blocklisted',
      seen: {
        text: "550 5.7.1 Unfortunately, messages from [203.0.113.9] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors.",
        mark: 'verbatim',
      },
    },
    {
      reply: /temporarily rate limited due to ip reputation/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '451 4.7.650 The mail server [203.0.113.9] has been temporarily rate limited due to IP reputation. For e-mail delivery information, see https://postmaster.live.com (S775)',
        mark: 'verbatim',
      },
    },
    {
      reply: /has exceeded the maximum number of connections/i,
      cause: 'rate_limited',
      adds: { kind: 'limit', id: 'connections' },
      seen: {
        text: '451 4.7.652 The mail server [203.0.113.9] has exceeded the maximum number of connections. (S3115)',
        mark: 'verbatim',
      },
    },
    {
      reply: /\b(?:mailfrom|helo) domain is listed in spamhaus|(?<![\w.-])ou-001(?![\w-]|\.\w)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'list', name: 'Spamhaus' },
      seen: {
        text: '550 5.7.1 Service unavailable, MailFrom domain is listed in Spamhaus. To request removal from this list see https://www.spamhaus.org/query/lookup/ (S8002)',
        mark: 'verbatim',
      },
    },
    {
      reply: /(?<![\w.-])rp-00[1-3](?![\w-]|\.\w)/i,
      cause: 'rate_limited',
      seen: {
        text: '421 RP-001 The mail server IP connecting to Outlook.com server has exceeded the rate limit allowed.',
        mark: 'documented',
      },
    },
    {
      reply: /(?<![\w.-])dy-001(?![\w-]|\.\w)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'policy', id: 'dynamic-address' },
      seen: {
        text: '550 DY-001 Mail rejected by Outlook.com for policy reasons. We generally do not accept email from dynamic IPs.',
        mark: 'documented',
      },
    },
    {
      reply: /(?<![\w.-])sc-004(?![\w-]|\.\w)/i,
      cause: 'ip_blocklisted',
      adds: { kind: 'policy', id: 'complaints' },
      seen: {
        text: '550 SC-004 Mail rejected by Outlook.com for policy reasons. A block has been placed against your IP address because we have received complaints concerning mail coming from that IP address.',
        mark: 'documented',
      },
    },
    // "Content with spam-like characteristics or IP/domain reputation": one text for both.
    {
      reply: /(?<![\w.-])(?:sc-001|ou-002)(?![\w-]|\.\w)/i,
      cause: 'ip_blocklisted',
      isDoubtful: true,
      seen: {
        text: '550 SC-001 Mail rejected by Outlook.com for policy reasons. Reasons for rejection may be related to content with spam-like characteristics or IP/domain reputation.',
        mark: 'documented',
      },
    },
    {
      reply: /(?<![\w.-])(?:sc-00[23]|dy-002)(?![\w-]|\.\w)/i,
      cause: 'ip_blocklisted',
      seen: {
        text: '550 SC-002 Mail rejected by Outlook.com for policy reasons. The mail server IP connecting to Outlook.com has exhibited namespace mining behavior.',
        mark: 'documented',
      },
    },
    {
      reply: /requested action not taken: mailbox unavailable/i,
      cause: 'recipient_unknown',
      isOwnOnly: true,
      help: 'microsoft-ndr',
      seen: {
        text: '550 5.5.0 Requested action not taken: mailbox unavailable (-2147467259:1364:-2147467259)',
        mark: 'verbatim',
      },
    },
    {
      reply: /larger than the current system limit or the recipient['’]?s mailbox is full/i,
      cause: 'mailbox_full',
      isDoubtful: true,
      seen: {
        text: "552 5.2.2 This message is larger than the current system limit or the recipient's mailbox is full. Create a shorter message body or remove attachments and try sending it again.",
        mark: 'verbatim',
      },
    },
  ],
};
