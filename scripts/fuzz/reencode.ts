import type { Mutation } from './mutations.ts';

// The same mail in other octets: what RFC 2045 to 2047 and 5322 call the same thing. For sources, one character an octet.

export const reencodings: readonly [Mutation, ...Mutation[]] = [
  { name: 'boundaries renamed', change: renamed },
  { name: 'the text in base64', change: (text) => encoded(text, 'base64', base64) },
  {
    name: 'the text in quoted-printable',
    change: (text) => encoded(text, 'quoted-printable', quotedPrintable),
  },
  { name: 'header fields folded elsewhere', change: folded },
  { name: 'ASCII called UTF-8', change: (text) => charsetChanged(text, 'utf-8') },
  { name: 'ASCII called windows-1252', change: (text) => charsetChanged(text, '"windows-1252"') },
  {
    name: 'spaces behind the boundaries',
    change: (text) => text.replace(/^(--[^\s-][^\s]{3,70})(?=\r?\n)/gm, '$1 '),
  },
  { name: 'handed on by a gateway, as an attachment', change: handedOn },
];

/** Every boundary of the header of the mail and of its parts, where it is named. */
function renamed(text: string): string {
  const names = [...text.matchAll(/^(?:Content-Type:[^\n]*|[ \t][^\n]*)boundary="?([^"\s;]{4,70})/gim)];
  return names.reduce((changed, [, name = ''], index) => {
    const isOnce = text.split(name).length < 40;
    return isOnce ? changed.replaceAll(name, `==part_${String(index)}_of_gateway==`) : changed;
  }, text);
}

interface Body {
  readonly before: string;
  readonly header: string;
  readonly body: string;
  readonly after: string;
}

/** The text of a mail without parts, or its first part; undefined where that is no plain 7-bit text. */
function textBody(text: string): Body | undefined {
  const end = text.search(/\r?\n\r?\n/);
  if (end < 0 || /^\s|^>?From /.test(text)) return undefined;
  const header = text.slice(0, end);
  const boundary = /^Content-Type:[ \t]*multipart[^]*?boundary="?([^"\s;]+)/im.exec(header)?.[1];
  const whole =
    boundary === undefined
      ? { before: '', header, body: text.slice(end), after: '' }
      : firstPart(text, end, boundary);
  return whole !== undefined && isPlain(whole) ? whole : undefined;
}

function firstPart(text: string, end: number, boundary: string): Body | undefined {
  const opening = text.indexOf(`\n--${boundary}`, end);
  const start = text.indexOf('\n', opening + 1) + 1;
  const close = text.indexOf(`\n--${boundary}`, start);
  const part = text.slice(start, close);
  const behind = /^\r?\n/.test(part) ? 0 : part.search(/\r?\n\r?\n/);
  if (opening < 0 || close < 0 || behind < 0) return undefined;
  return {
    before: text.slice(0, start),
    header: text.slice(start, start + behind),
    body: text.slice(start + behind, close),
    after: text.slice(close),
  };
}

function isPlain({ header, body }: Body): boolean {
  const isText = !/^Content-Type:/im.test(header) || /^Content-Type:[ \t]*text\/plain/im.test(header);
  const isAscii = !/[^\x00-\x7f]/.test(body) && !body.includes('\u001b');
  return (
    isText &&
    isAscii &&
    !/^Content-Transfer-Encoding:/im.test(header) &&
    !/format=|utf-?7|utf-?16/i.test(header)
  );
}

function encoded(text: string, name: string, encode: (body: string) => string): string {
  const found = textBody(text);
  if (found === undefined) return text;
  const { before, header, body, after } = found;
  const end = header.includes('\r\n') || body.startsWith('\r\n') ? '\r\n' : '\n';
  const words = body.replace(header === '' ? /^\r?\n/ : /^\r?\n\r?\n/, '').replaceAll('\r\n', '\n');
  const lines = encode(words).split('\n').join(end);
  const fields = header === '' ? '' : `${header}${end}`;
  return `${before}${fields}Content-Transfer-Encoding: ${name}${end}${end}${lines}${after === '' ? end : after}`;
}

function base64(words: string): string {
  return (
    Buffer.from(words, 'latin1')
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\n');
}

function quotedPrintable(words: string): string {
  return words
    .split('\n')
    .map((line) => (line.replace(/=/g, '=3D').match(/.{1,70}(?:(?<==)3D|(?<==3)D)?|^$/g) ?? ['']).join('=\n'))
    .join('\n');
}

/** At each space that stands behind 60 characters or more of a line. */
function folded(text: string): string {
  const end = text.search(/\r?\n\r?\n/);
  const header = end < 0 ? text : text.slice(0, end);
  const lineEnd = header.includes('\r\n') ? '\r\n' : '\n';
  const changed = header.replace(
    /^((?:From|To|Subject|Received|X-[\w-]+): [^\n]{30,60}) (?=\S)/gm,
    `$1${lineEnd}\t`,
  );
  return changed + text.slice(header.length);
}

function charsetChanged(text: string, charset: string): string {
  return /[^\x00-\x7f]/.test(text) || text.includes('\u001b')
    ? text
    : text.replace(/charset="?us-ascii"?/gi, `charset=${charset}`);
}

/** Only what is a report: what else a mail system attaches was not written by one. */
function handedOn(text: string): string {
  const end = text.search(/\r?\n\r?\n/);
  if (
    end < 0 ||
    !/^Content-Type:[ \t]*multipart\/report/im.test(text.slice(0, end)) ||
    /^\s|^>?From /.test(text)
  )
    return text;
  return `From: Mail Delivery System <MAILER-DAEMON@gateway.example.net>
To: ada@example.org
Subject: ${/^Subject:[ \t]*([^\r\n]*)/im.exec(text)?.[1] ?? ''}
Content-Type: multipart/mixed; boundary="gateway-8"

--gateway-8
Content-Type: text/plain

The gateway hands on the attached mail.

--gateway-8
Content-Type: message/rfc822

${text.replaceAll('\r\n', '\n')}
--gateway-8--
`;
}
