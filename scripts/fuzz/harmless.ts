import type { Mutation } from './mutations.ts';
import type { Random } from './random.ts';
import { reencodings } from './reencode.ts';

// What may happen to a mail on its way without a word of the notice being changed: no field that was read before may be lost.

const footer =
  'This mail was checked by the gateway of example.net, 550 Long Street, on 2 March 2026 from 192.0.2.4.\nQuestions? Write to <help@example.net> or call 555 2040.\n';
const banner = 'CAUTION: this mail comes from outside. Do not open what you do not expect.\n';
const returned =
  '------ This is a copy of the message, including all the headers. ------\n\nReturn-Path: <ada@example.org>\nFrom: ada@example.org\nTo: zoe@example.net\nSubject: 554 reasons to read this\n\nDear Zoe, <zed@example.net>: 552 5.2.2 of them are here.\n';
const fields = [
  'X-Gateway-Score: -1.2 (threshold 5.0)\r\n',
  'X-Checked-By: gateway.example.net\r\n',
  'Received: from gateway.example.net (gateway.example.net [192.0.2.77]) by mail.example.net with ESMTPS id 4Xy; Mon, 2 Mar 2026 10:00:00 +0000\r\n',
  'Authentication-Results: mail.example.net; spf=none smtp.helo=gateway.example.net; dkim=none; dmarc=none\r\n',
  'Delivered-To: ada@example.org\r\n',
] as const;

/** For the source of a mail. */
export const harmlessInSource: readonly [Mutation, ...Mutation[]] = [
  {
    name: 'header fields added',
    change: (text, random) => {
      const added = Array.from({ length: 1 + random.below(30) }, () => random.pick(fields)).join('');
      const [before, mail] = atHeader(text);
      return before + inLineEndsOf(text, added) + mail;
    },
  },
  {
    name: 'a paragraph behind the end',
    change: (text) => text + inLineEndsOf(text, `\n\n${footer}`),
  },
  { name: 'empty lines in front', change: (text, random) => '\r\n'.repeat(1 + random.below(4)) + text },
  { name: 'lines end in CR LF', change: (text) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'lines end in LF', change: (text) => text.replace(/\r\n/g, '\n') },
  {
    name: 'names of header fields in capitals',
    change: (text) => {
      const [before, mail] = atHeader(text);
      const header = headerOf(mail);
      const changed = header.replace(/^[!-9;-~]+:/gm, (name) => name.toUpperCase());
      return before + changed + mail.slice(header.length);
    },
  },
  { name: 'within multipart/mixed, with a footer of its own', change: withFooterPart },
  ...reencodings,
];

/** For the text that a webmail shows. */
export const harmlessInText: readonly [Mutation, ...Mutation[]] = [
  { name: 'a paragraph behind the end', change: (text) => `${text}\n\n${footer}` },
  { name: 'a returned mail behind the end', change: (text) => `${text}\n\n${returned}` },
  { name: 'a warning in front', change: (text) => `${banner}\n${text}` },
  { name: 'empty lines in front', change: (text, random) => '\n'.repeat(1 + random.below(9)) + text },
  { name: 'spaces before line ends', change: (text) => text.replace(/(?=\n)/g, '  ') },
  { name: 'lines end in CR LF', change: (text) => text.replace(/\r?\n/g, '\r\n') },
  { name: 'characters that nobody sees', change: (text, random) => sprinkled(text, '\u200b', random) },
  { name: 'spaces that do not break', change: (text) => text.replace(/ {2}/g, '\u00a0 ') },
];

/** For the HTML that a webmail shows. */
export const harmlessInHtml: readonly [Mutation, ...Mutation[]] = [
  { name: 'a paragraph behind the end', change: (text) => `${text}<p>${footer}</p>` },
  { name: 'a warning in front', change: (text) => `<table><tr><td>${banner}</td></tr></table>${text}` },
  { name: 'within more elements', change: (text, random) => nested(text, 1 + random.below(20)) },
  { name: 'a comment in front', change: (text) => `<!-- checked by example.net -->${text}` },
  {
    name: 'places to break a line',
    change: (text, random) =>
      text.replace(/(?<=>)[^<]+/g, (words) =>
        words.replace(/[@.]/g, (sign) => (random.below(3) === 0 ? `<wbr>${sign}` : sign)),
      ),
  },
];

function nested(text: string, depth: number): string {
  return `${'<div>'.repeat(depth)}${text}${'</div>'.repeat(depth)}`;
}

function sprinkled(text: string, invisible: string, random: Random): string {
  return text.replace(/[\w@.]/g, (character) => (random.below(20) === 0 ? character + invisible : character));
}

/** What stands before the header (empty lines, an mbox line), and the mail. */
function atHeader(text: string): readonly [before: string, mail: string] {
  const before = /^\s*(?:>?From [^\n]*\n)?/.exec(text)?.[0] ?? '';
  return [before, text.slice(before.length)];
}

function headerOf(mail: string): string {
  return mail.split(/(?<=\n)(?=\r?\n)/, 1)[0] ?? '';
}

function inLineEndsOf(mail: string, added: string): string {
  const plain = added.replace(/\r\n/g, '\n');
  return mail.includes('\r\n') ? plain.replace(/\n/g, '\r\n') : plain;
}

/** As a gateway does it that adds a footer to any mail: what the mail was becomes the first part. Does nothing where its boundary is wrong. */
function withFooterPart(text: string): string {
  const [before, mail] = atHeader(text);
  const header = headerOf(mail);
  const boundary = /^Content-Type: *multipart[^]*?boundary="?([^"\s;]+)/im.exec(header)?.[1];
  if (boundary !== undefined && !mail.includes(`\n--${boundary}`)) return text;
  const all = header.split(/(?<=\n)(?![ \t])/);
  const isOfBody = (field: string) => /^Content-/i.test(field);
  const outer = all.filter((field) => !isOfBody(field)).join('');
  const inner = all.filter(isOfBody).join('');
  const open = inLineEndsOf(text, 'Content-Type: multipart/mixed; boundary="gateway-7"\n\n--gateway-7\n');
  const part = inLineEndsOf(text, `\n--gateway-7\nContent-Type: text/plain\n\n${footer}\n--gateway-7--\n`);
  return before + outer + open + inner + mail.slice(header.length) + part;
}
