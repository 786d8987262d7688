import type { SampleMail } from '../../../scripts/demo/mailboxes/html.ts';
import { gmailBounce, refusalFor } from './mail.ts';

/** What differs between two lost mails that a service sent in the name of example.org. */
export interface LostMail {
  readonly id: string;
  readonly returnPath: string;
  /** The server that handed it to Gmail, and its address. */
  readonly server: string;
  readonly address: string;
  /** A header of its own, with its line end. */
  readonly seal: string;
}

/** A refusal by Gmail whose full report gives the header of the lost mail back. */
export function refusedMail({ id, returnPath, server, address, seal }: LostMail): SampleMail {
  const reply = refusalFor('example.org');
  const source = `Delivered-To: tickets@example.org
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: tickets@example.org
Subject: Delivery Status Notification (Failure)
Date: Mon, 23 Nov 2026 09:12:00 +0000
Message-ID: <notice-1@mx.google.com>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

** Message blocked **

Your message to guest@example.com has been blocked. See technical details below for more information.

The response was:

${reply}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Mon, 23 Nov 2026 09:11:59 +0000

Final-Recipient: rfc822; guest@example.com
Action: failed
Status: 5.7.26
Remote-MTA: dns; gmail-smtp-in.l.google.com
Diagnostic-Code: smtp; ${reply}

--b
Content-Type: text/rfc822-headers

Return-Path: <${returnPath}>
Received: from ${server} (${server} [${address}]) by mx.google.com with ESMTPS id A1; Mon, 23 Nov 2026 09:11:58 +0000
${seal}From: Box office <tickets@example.org>
To: guest@example.com
Subject: Your tickets
Date: Mon, 23 Nov 2026 09:11:50 +0000
Message-ID: <tickets-1@example.org>

--b--
`.replace(/\n/g, '\r\n');
  return gmailBounce(reply, { id, source });
}
