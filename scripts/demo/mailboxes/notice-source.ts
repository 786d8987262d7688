/** What differs between the sources of two sample notices. */
export interface NoticeSource {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** The part for people. */
  readonly words: string;
  readonly recipient: string;
  readonly action: 'failed' | 'delayed';
  readonly status: string;
  readonly reportingMta: string;
  readonly remoteMta: string;
  readonly reply: string;
  /** Where the lost mail came from. */
  readonly sender: string;
}

/** The source of a notice in the form of RFC 3464; lines end in CR LF, as on the wire. */
export function noticeSource(notice: NoticeSource): string {
  const { from, to, subject, words, recipient, action, status, reportingMta, remoteMta, reply } = notice;
  return `Delivered-To: ${to}
Return-Path: <>
Received: from ${reportingMta} (${reportingMta} [192.0.2.10]) by mx.example.org; Mon, 23 Nov 2026 09:12:00 +0000
From: ${from}
To: ${to}
Auto-Submitted: auto-replied
Subject: ${subject}
Message-ID: <notice-1@${reportingMta}>
Date: Mon, 23 Nov 2026 09:12:00 +0000
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

${words}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; ${reportingMta}

Final-Recipient: rfc822; ${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; ${remoteMta}
Diagnostic-Code: smtp; ${reply}

--b
Content-Type: text/rfc822-headers

Return-Path: <${notice.sender}>
Received: from app.example.org (app.example.org [203.0.113.9]) by ${reportingMta}; Mon, 23 Nov 2026 09:11:58 +0000
From: Box office <${notice.sender}>
To: ${recipient}
Subject: Your tickets
Message-ID: <tickets-1@example.org>

--b--
`.replace(/\r?\n/g, '\r\n');
}
