import { gmailNotice, type GmailNotice } from './gmail-notice.ts';
import type { SampleMail } from './html.ts';
import { noticeSource } from './notice-source.ts';

const ME = 'tickets@example.org';

function fromGmail(id: string, date: string, subject: string, notice: GmailNotice): SampleMail {
  return {
    id,
    fromName: 'Mail Delivery Subsystem',
    fromAddress: 'mailer-daemon@googlemail.com',
    to: ME,
    subject,
    date,
    snippet: `${notice.headline} ${notice.before} ${notice.recipient} ${notice.after}`,
    html: gmailNotice(notice),
    source: sourceOf(subject, notice),
  };
}

function sourceOf(
  subject: string,
  { headline, before, recipient, after, label, reply }: GmailNotice,
): string {
  const isDelay = headline === 'Delivery incomplete';
  return noticeSource({
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    to: ME,
    subject,
    words: `** ${headline} **\n\n${before} ${recipient} ${after}\n\n${label}\n\n${reply}`,
    recipient,
    action: isDelay ? 'delayed' : 'failed',
    status: /5\.\d\.\d+/.exec(reply)?.[0] ?? (isDelay ? '4.4.1' : '5.0.0'),
    reportingMta: 'googlemail.com',
    remoteMta: 'gmail-smtp-in.l.google.com',
    reply,
    sender: ME,
  });
}

const blocked = (recipient: string, reply: string): GmailNotice => ({
  headline: 'Message blocked',
  before: 'Your message to',
  recipient,
  after: 'has been blocked. See technical details below for more information.',
  label: 'The response was:',
  reply,
});

/** The case that the project grew from: tickets sent by a service in the theatre's name, refused for DMARC. Today's words. */
export const seedToday = fromGmail(
  '19a6d1000000c001',
  'Mon, 23 Nov 2026, 09:12',
  'Delivery Status Notification (Failure)',
  blocked(
    'guest@example.com',
    "550-5.7.26 Unauthenticated email from example.org is not accepted due to 550-5.7.26 domain's DMARC policy. Please contact the administrator of 550-5.7.26 example.org domain if this was a legitimate mail. To learn about the 550-5.7.26 DMARC initiative, go to 550 5.7.26 https://support.google.com/mail/?p=DmarcRejection ffacd0b85a97d-42cb8f7d3a1si4821906f8f.512 - gsmtp",
  ),
);

/** The same refusal as Gmail worded it in 2018. */
export const seedOf2018 = fromGmail(
  '19a6d1000000c002',
  'Fri, 20 Nov 2026, 17:40',
  'Delivery Status Notification (Failure)',
  blocked(
    'visitor@example.com',
    "550 5.7.1 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. Please contact the administrator of example.org domain if this was a legitimate mail. Please visit https://support.google.com/mail/answer/2451690 to learn about the DMARC initiative. b141-v6si2290029yba.131 - gsmtp",
  ),
);

export const unknownAddress = fromGmail(
  '19a6d1000000c003',
  'Fri, 20 Nov 2026, 11:03',
  'Minutes of the meeting',
  {
    headline: 'Address not found',
    before: "Your message wasn't delivered to",
    recipient: 'jhon@example.com',
    after: "because the address couldn't be found, or is unable to receive mail.",
    label: 'The response was:',
    reply:
      "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos or unnecessary spaces. For more information, go to https://support.google.com/mail/?p=NoSuchUser 5b1f17b1804b1-4778324sor1203215e9.7 - gsmtp",
  },
);

export const delayed = fromGmail(
  '19a6d1000000c004',
  'Thu, 19 Nov 2026, 08:30',
  'Delivery Status Notification (Delay)',
  {
    headline: 'Delivery incomplete',
    before: 'There was a temporary problem delivering your message to',
    recipient: 'office@example.net',
    after: "Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.",
    label: 'The response was:',
    reply:
      'The recipient server did not accept our requests to connect. [mx.example.net. 192.0.2.40: timed out]',
  },
);

export const ordinary: SampleMail = {
  id: '19a6d1000000c005',
  fromName: 'Ana Example',
  fromAddress: 'ana@example.net',
  to: ME,
  subject: 'Lunch on Thursday?',
  date: 'Mon, 23 Nov 2026, 08:55',
  snippet: 'Would half past twelve suit you?',
  html: '<div dir="ltr"><div>Hello,</div><div><br></div><div>Would half past twelve suit you? The place at the corner has a new cook.</div><div><br></div><div>Ana</div></div>',
};

/** Newest first. */
export const gmailMails: readonly SampleMail[] = [seedToday, ordinary, seedOf2018, unknownAddress, delayed];
