import type { HelpLinkId } from '../help-links.ts';
import type { Rule } from '../provider.ts';

/**
 * What the mail systems of United Internet answer (their server is called Nemesis): GMX, mail.com, WEB.DE and IONOS use the same
 * sentences, each with its own page about them.
 */
export function nemesisRules(help: HelpLinkId | undefined): readonly [Rule, ...Rule[]] {
  if (help === undefined) return sharedRules;
  const [first, ...others] = sharedRules;
  return [{ ...first, help }, ...others.map((rule) => ({ ...rule, help }))];
}

const sharedRules: readonly [Rule, ...Rule[]] = [
  {
    reply: /\breject due to spf policy\b/i,
    cause: 'auth_spf',
    seen: {
      text: '550 Reject due to SPF policy. The originating IP of the message is not permitted by the domain owner.',
      mark: 'verbatim',
    },
  },
  {
    reply: /\breject due to dmarc policy\b/i,
    cause: 'auth_dmarc',
    adds: { kind: 'policy', id: 'dmarc-reject' },
    seen: { text: '550 Reject due to DMARC policy.', mark: 'made' },
  },
  {
    reply: /\breject due to policy restrictions\b/i,
    cause: 'policy_other',
    isDoubtful: true,
    seen: { text: '554 Transaction failed. Reject due to policy restrictions.', mark: 'documented' },
  },
  {
    reply: /\bbad dns ptr resource record\b/i,
    cause: 'rdns_helo',
    seen: {
      text: '554 Nemesis ESMTP Service not available. No SMTP service. Bad DNS PTR resource record.',
      mark: 'verbatim',
    },
  },
  {
    reply: /\binvalid dns (?:mx|a)\b/i,
    cause: 'sender_address_rejected',
    seen: {
      text: '550 Requested action not taken: mailbox unavailable. Invalid DNS MX or A/AAAA resource record.',
      mark: 'documented',
    },
  },
  {
    reply: /\bip address is (?:black|block) ?listed\b|(?<!indicated )\bno smtp service\b/i,
    gate: /^5/,
    cause: 'ip_blocklisted',
    seen: {
      text: '554 Nemesis ESMTP Service not available. No SMTP service. IP address is block listed.',
      mark: 'documented',
    },
  },
  {
    reply: /\bzu ?viele mails auf dem server\b|\buser has too many messages on the server\b/i,
    cause: 'mailbox_full',
    adds: { kind: 'limit', id: 'storage' },
    seen: {
      text: '550 <bob@web.de> Benutzer hat zuviele Mails auf dem Server. / User has too many messages on the server.',
      mark: 'verbatim',
    },
  },
  {
    reply: /\bmail rate limit exceeded\b/i,
    cause: 'rate_limited',
    seen: {
      text: '450 Requested mail action not taken: mailbox unavailable. Mail rate limit exceeded.',
      mark: 'documented',
    },
  },
  // From here on: sentences of RFC 5321, and words that others use as well.
  {
    reply: /\bdmarc policy\b/i,
    isOwnOnly: true,
    cause: 'auth_dmarc',
    seen: { text: '550 Message failed the DMARC policy', mark: 'made' },
  },
  {
    reply: /\bquota exceeded\b|\bexceeded storage allocation\b/i,
    isOwnOnly: true,
    cause: 'mailbox_full',
    adds: { kind: 'limit', id: 'storage' },
    seen: {
      text: '552 Requested mail action aborted: exceeded storage allocation. Quota exceeded.',
      mark: 'documented',
    },
  },
  {
    reply: /\bmail size limit exceeded\b/i,
    isOwnOnly: true,
    cause: 'message_too_big',
    adds: { kind: 'limit', id: 'message-size' },
    seen: { text: '552 Requested mail action aborted. Mail size limit exceeded.', mark: 'documented' },
  },
  {
    reply: /\bmailbox unavailable\b/i,
    isOwnOnly: true,
    gate: /^5/,
    cause: 'recipient_unknown',
    isDoubtful: true,
    seen: { text: '550 Requested action not taken: mailbox unavailable', mark: 'verbatim' },
  },
];
