import { rsaKey } from '../checks/keys.ts';

/** The reply of the story: Gmail refuses a mail that nobody proved to be from example.org. */
export const reply =
  "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's\n" +
  '550-5.7.26 DMARC policy. Please contact the administrator of example.org domain if\n' +
  '550-5.7.26 this was a legitimate mail. To learn about the DMARC initiative, go to\n' +
  '550 5.7.26 https://support.google.com/mail/?p=DmarcRejection b141-v6si2290029yba.131 - gsmtp';

/** Text as a webmail shows it, in the words of Postfix. */
export const shownText = `This is the mail system at host mail.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<bob@example.com>: host mx.example.com[192.0.2.25] said: ${reply.replaceAll('\n', '\n    ')} (in reply to end of DATA command)
`;

/** The whole source of such a notice. */
export const source = `Return-Path: <>
From: MAILER-DAEMON@mail.example.org (Mail Delivery System)
To: tickets@example.org
Subject: Undelivered Mail Returned to Sender
Date: Tue, 24 Nov 2026 10:00:00 +0000
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

--edge
Content-Type: text/plain; charset=us-ascii

${shownText}
--edge
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org
X-Postfix-Sender: rfc822; tickets@example.org

Final-Recipient: rfc822; bob@example.com
Original-Recipient: rfc822;bob@example.com
Action: failed
Status: 5.7.26
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; ${reply.replaceAll('\n', '\n    ')}

--edge
Content-Type: text/rfc822-headers

From: Box office <tickets@example.org>
To: bob@example.com
Subject: Your tickets
Message-ID: <1@example.org>

--edge--
`;

/** A person's ordinary mail. */
export const ordinary = `From: Ann <ann@example.org>
To: bob@example.com
Subject: Lunch
Date: Tue, 24 Nov 2026 10:00:00 +0000

Shall we meet at one?
`;

export const zone = {
  'example.org': {
    TXT: ['v=spf1 include:_spf.example.net -all'],
    MX: ['10 mx.example.org'],
    A: ['192.0.2.1'],
  },
  'mx.example.org': { A: ['192.0.2.2'] },
  '_spf.example.net': { TXT: ['v=spf1 ip4:198.51.100.0/24 -all'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:dmarc@example.org'] },
  // A zone file's failure is that of one name: what lies below is listed too, as it is with a name server that fails.
  's1._domainkey.example.org': { TXT: [`v=DKIM1; p=${rsaKey}`] },
  'broken.test': 'SERVFAIL',
  '_dmarc.broken.test': 'SERVFAIL',
  '_domainkey.broken.test': 'SERVFAIL',
  'slow.test': 'TIMEOUT',
  '_dmarc.slow.test': 'TIMEOUT',
  '_domainkey.slow.test': 'TIMEOUT',
};
