/** A source in pieces, so that a test can put one of them wrong. */
export interface SourcePieces {
  readonly header: string;
  readonly words: string;
  readonly report: string;
  readonly returned: string;
}

export const pieces: SourcePieces = {
  header: `From: Mail Delivery System <MAILER-DAEMON@mail.example.org>
To: ana@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"
`,
  words: `Content-Type: text/plain; charset=us-ascii

Your mail could not be delivered to one of its recipients.
`,
  report: `Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.org

Final-Recipient: rfc822; bob@example.com
Action: failed
Status: 5.7.1
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.7.1 not wanted here
`,
  returned: `Content-Type: message/rfc822

Received: from app.example.org (app.example.org [203.0.113.9]) by mail.example.org; Thu, 1 Jan 2026 00:00:00 +0000
Return-Path: <bounce@mail.example.net>
From: Ana <ana@news.example.org>
Message-ID: <1@example.org>
Subject: hello

text
`,
};

/** The source of a notice whose pieces are those above, but for the given ones. Lines end in CR LF. */
export function sourceOf(changes: Partial<SourcePieces> = {}): string {
  const { header, words, report, returned } = { ...pieces, ...changes };
  return crlf(`${header}\n--b\n${words}\n--b\n${report}\n--b\n${returned}\n--b--\n`);
}

export function crlf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
