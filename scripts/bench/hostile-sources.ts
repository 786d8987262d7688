/** A source of about so many octets, in a shape that a reader may choke on. */
export interface Shape {
  readonly name: string;
  readonly source: (size: number) => string;
}

const HEADER = `From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
To: ada@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
`;
const REPORT = `Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mx.example.net.

<bob@example.com>: host mx.example.com[192.0.2.5] said: 550 5.1.1 User unknown (in reply to RCPT TO command)

--b
`;
const times = (piece: string, size: number) => piece.repeat(Math.max(1, Math.ceil(size / piece.length)));
const plain = (text: string) => `${HEADER}Content-Type: text/plain; charset=utf-8\n\n${text}`;
const html = (text: string) => `${HEADER}Content-Type: text/html; charset=utf-8\n\n${text}`;
const part = (text: string) => `${HEADER}${REPORT}${text}\n--b--\n`;

/** One within the other: the depth grows with the size. */
function nested(size: number): string {
  const depth = Math.ceil(size / 100);
  const opening = Array.from({ length: depth }, (_, level) => {
    const boundary = `level-${String(level)}-`;
    return `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n`;
  });
  return `${HEADER}${opening.join('')}\n<bob@example.com>: 550 5.1.1 User unknown\n`;
}

const base64Line = `${'QUJD'.repeat(19)}\n`;
const group =
  '\nFinal-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n';

/** How sources are made large: by size, by number, by depth, by what a line looks like. */
export const hostileSources: readonly Shape[] = [
  {
    name: 'a large attachment in base64',
    source: (size) =>
      part(`Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${times(base64Line, size)}`),
  },
  {
    name: 'the text in base64',
    source: (size) =>
      `${HEADER}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${times(base64Line, size)}`,
  },
  {
    name: 'a large text',
    source: (size) => plain(times('The quick brown fox, 550 or not, said: no.\n', size)),
  },
  {
    name: 'a large text in quoted-printable',
    source: (size) =>
      `${HEADER}Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${times('na=C3=AFve =\nfox =3D\n', size)}`,
  },
  {
    name: 'header fields without end',
    source: (size) => `${HEADER}${times('X-Field: one more\n', size)}\nwords\n`,
  },
  {
    name: 'a header field folded without end',
    source: (size) => `${HEADER}X-Field: a\n${times(' more\n', size)}\nwords\n`,
  },
  { name: 'one line', source: (size) => plain(times('a', size)) },
  { name: 'one line of spaces', source: (size) => plain(times(' ', size)) },
  { name: 'empty lines', source: (size) => plain(times('\n', size)) },
  { name: 'no line end but CR', source: (size) => plain(times('words\r', size)) },
  { name: 'parts within parts', source: nested },
  {
    name: 'parts beside parts',
    source: (size) => part(times('Content-Type: text/plain\n\nwords\n--b\n', size)),
  },
  { name: 'boundaries that are none', source: (size) => part(times('--b-\n', size)) },
  {
    name: 'a boundary that is missing',
    source: (size) => `${HEADER}Content-Type: multipart/mixed; boundary=c\n\n${times('--x\n\n', size)}`,
  },
  {
    name: 'recipients in a report',
    source: (size) =>
      part(
        `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n${times(group, size)}`,
      ),
  },
  {
    name: 'one recipient of many fields',
    source: (size) =>
      part(
        `Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; bob@example.com\n${times('Diagnostic-Code: smtp; 550 5.1.1 no\n', size)}`,
      ),
  },
  {
    name: 'Received lines of the returned mail',
    source: (size) =>
      part(
        `Content-Type: message/rfc822\n\n${times('Received: from a (a [10.0.0.1]) by b; Thu, 1 Jan 2026 00:00:00 +0000\n', size)}`,
      ),
  },
  { name: 'HTML, deeply nested', source: (size) => html(times('<div><b>', size)) },
  { name: 'HTML, tags that are not closed', source: (size) => html(times('<td><p>word<br', size)) },
  {
    name: 'HTML, one large attribute',
    source: (size) => html(`<p title="${times('550 5.1.1 ', size)}">word`),
  },
  { name: 'HTML, many attributes', source: (size) => html(`<p ${times('a=b ', size)}>word`) },
  { name: 'HTML, a comment that does not end', source: (size) => html(`word<!--${times('--!', size)}`) },
  {
    name: 'an mbox line and white space in front',
    source: (size) => `${times(' \n', size)}${HEADER}\nwords`,
  },
];
