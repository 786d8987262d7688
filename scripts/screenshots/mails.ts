import { gmailNotice } from '../demo/mailboxes/gmail-notice.ts';
import { seedOf2018, seedToday, unknownAddress } from '../demo/mailboxes/gmail-mails.ts';
import type { SampleMail } from '../demo/mailboxes/html.ts';
import { noticeSource } from '../demo/mailboxes/notice-source.ts';

const notice = {
  to: 'tickets@example.org',
  date: 'Mon, 23 Nov 2026, 10:00',
  snippet: '',
};

/** Lines of text as Gmail shows a plain mail. */
function plain(text: string): string {
  return `<div>${text.replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</div>`;
}

const daemon = { fromName: 'Mail Delivery System', fromAddress: 'MAILER-DAEMON@relay.example.net' };

export const inOneThread: SampleMail = {
  ...seedOf2018,
  id: '19a6d4000000f001',
  followedBy: [
    { ...unknownAddress, id: '19a6d4000000f002' },
    { ...seedToday, id: '19a6d4000000f003' },
  ],
};

export const severalRecipients: SampleMail = {
  ...notice,
  ...daemon,
  id: '19a6d4000000f004',
  subject: 'Undelivered Mail Returned to Sender',
  html: plain(`This is the mail system at host relay.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<ann@example.com>: host mx.example.com[198.51.100.25] said: 550 5.1.1
    <ann@example.com>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)

<ben@example.net>: host mx.example.net[192.0.2.25] said: 452 4.2.2
    <ben@example.net>: Mailbox full (in reply to RCPT TO command)`),
};

export const notUnderstood: SampleMail = {
  ...notice,
  ...daemon,
  id: '19a6d4000000f005',
  subject: 'Undelivered Mail Returned to Sender',
  html: plain(`This is the mail system at host relay.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<ann@example.com>: host mx.example.com[198.51.100.25] said: 554 Condition
    purple, ask the desk (in reply to end of DATA command)`),
};

export const success: SampleMail = {
  ...notice,
  ...daemon,
  id: '19a6d4000000f006',
  subject: 'Successful Mail Delivery Report',
  html: plain(`This is the mail system at host relay.example.net.

Your message was successfully delivered to the destination(s)
listed below. If the message was delivered to mailbox you will
receive no further notifications. Otherwise you may still receive
notifications of mail delivery errors from other systems.

<ann@example.com>: delivery via mx.example.com[198.51.100.25]:25: 250 2.0.0 Ok:
    queued as 4RcPQ21xkzz9t`),
};

export const cannotVouch: SampleMail = {
  ...notice,
  id: '19a6d4000000f007',
  fromName: 'Mail Delivery Subsystem',
  fromAddress: 'mailer-daemon@parcel-offers.example',
  subject: 'Delivery Status Notification (Failure)',
  html: `${gmailNotice({
    headline: 'Message blocked',
    before: 'Your message to',
    recipient: 'guest@example.com',
    after: 'has been blocked.',
    label: 'The response was:',
    reply: "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy.",
  })}<p><a href="https://login.parcel-offers.example/keep">Log in to keep your password and release your messages</a></p>`,
};

const reportOf = (recipient: string): string =>
  noticeSource({
    from: 'Mail Delivery System <MAILER-DAEMON@relay.example.net>',
    to: notice.to,
    subject: 'Undelivered Mail Returned to Sender',
    words: `Your mail to ${recipient} was turned away.`,
    recipient,
    action: 'failed',
    status: '5.7.26',
    reportingMta: 'relay.example.net',
    remoteMta: 'mx.example.com',
    reply:
      "550 5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. k12si482190 - gsmtp",
    sender: 'tickets@example.org',
  });

/** A notice whose page names no code; its source does, and another server. */
export const codeInReport: SampleMail = {
  ...notice,
  ...daemon,
  id: '19a6d4000000f008',
  subject: 'Undelivered Mail Returned to Sender',
  html: plain(`This is the mail system at host relay.example.net.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<ann@example.com>: host mx.example.net[192.0.2.25] said: we do not want this
    (in reply to end of DATA command)`),
  source: reportOf('ann@example.com'),
};

/** The same, but the webmail does not give its source. */
export const withoutReport: SampleMail = { ...codeInReport, id: '19a6d4000000f009', source: '' };

/** The source of a notice about somebody else. */
export const reportOfOther: string = reportOf('somebody@example.net');
