import type { Shape } from './hostile-sources.ts';

const times = (piece: string) => (size: number) => piece.repeat(Math.max(1, Math.ceil(size / piece.length)));

const opening = `This is the mail system at host mx.example.net.

<bob@example.com>: host mx.example.com[192.0.2.5] said: 550-5.7.26
    Unauthenticated email from example.org is not accepted due to domain's DMARC policy. (in reply to end of DATA command)

`;

/** A notice as it is, with much text behind it. */
export const longNotice = (size: number): string =>
  opening +
  times('The quick brown fox, 550 or not, said: user unknown to carol@example.net; 5.7.1 of them.\n')(
    size - opening.length,
  );

/** Shown texts of so many characters that look like what a reader looks for, over and over. */
export const hostileTexts: readonly Shape[] = [
  { name: 'codes', source: times('550 5.1.1 <a@b.example> ') },
  { name: 'one long line', source: times('a') },
  { name: 'addresses', source: times('<carol@example.net>: 550 no\n') },
  { name: 'addresses on one line', source: times('carol@example.net ') },
  { name: '@', source: times('@') },
  { name: 'a@', source: times('a@') },
  { name: 'quotation marks and @', source: times('"a@') },
  { name: 'answers of a dialogue', source: times('<<< 550 no\n') },
  { name: 'commands and answers', source: times('>>> RCPT TO:<carol@example.net>\n<<< 550 no\n') },
  { name: 'rulers', source: times('---------------\n') },
  {
    name: 'announcements of a returned mail',
    source: times('------ This is a copy of the message. ------\n'),
  },
  { name: 'lines like header fields', source: times('From: carol@example.net\n') },
  { name: 'lines like header fields, with words between', source: times('Received: a\nwords\n') },
  { name: 'fields of a report', source: times('Final-Recipient: rfc822; carol@example.net\n') },
  {
    name: 'fields of a report, with groups',
    source: times('Final-Recipient: rfc822; c@example.net\nStatus: 5.0.0\n\n'),
  },
  { name: 'a code that is repeated', source: (size) => `550-5.7.1 a\n${times('550-5.7.1 more\n')(size)}` },
  { name: 'spaces', source: times(' ') },
  { name: 'tabs and line ends', source: times('\t\n') },
  { name: 'empty lines', source: times('\n') },
  { name: 'brackets', source: times('(') },
  { name: 'labels', source: times('Recipient: ') },
  { name: 'colons', source: times('a: b: ') },
  { name: 'quotation', source: times('> ') },
  { name: 'words of failure', source: times('could not be ') },
  { name: 'words of delay', source: times('will be retried try ') },
  { name: 'status codes', source: times('5.1.1 ') },
  { name: 'zero-width characters', source: times('a\u200b') },
];
