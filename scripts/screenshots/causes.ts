/** One pasted reply for each of ten causes, in the words of ten mail systems: what the first screen says of it. */
export const causeReplies: Readonly<Record<string, string>> = {
  'auth-dmarc':
    "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. b141-v6si2290029yba.131 - gsmtp",
  'recipient-unknown':
    '550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in virtual mailbox table',
  'mailbox-full': '552 5.2.2 <bob@example.com>: Mailbox full',
  'ip-blocklisted': '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org',
  'message-too-large': '552 5.3.4 Message size exceeds fixed maximum message size set by the administrator',
  'rate-limited': '451 4.7.1 <bob@example.com>: Rate limit exceeded, please slow down',
  'rdns-helo': '550 5.7.25 Client host rejected: cannot find your reverse hostname, [203.0.113.9]',
  'malware-or-attachment': '550 5.7.1 Message contains a virus: this type of attachment is not allowed',
  'sender-account-limited':
    '550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.',
  'domain-not-found':
    '550 5.4.4 <bob@example.invalid>: Host or domain name not found. Name service error for name=example.invalid type=A: Host not found',
};
