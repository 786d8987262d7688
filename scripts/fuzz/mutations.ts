import type { Random } from './random.ts';

/** A change to a text in which each character is one octet, or to a shown text. `other` is the text of another mail. */
export interface Mutation {
  readonly name: string;
  readonly change: (text: string, random: Random, other: string) => string;
}

const insertions = [
  '550 5.1.1 ',
  '5.7.26',
  '250 2.0.0 OK',
  '452-4.2.2 ',
  '<carol@example.net>',
  'rfc822;dave@example.com',
  'a@b',
  'Final-Recipient: rfc822; erin@example.org\n',
  'Diagnostic-Code: smtp; ',
  'Action: failed\n',
  '\n\n',
  '<<< ',
  '>>> RCPT TO:<frank@example.com>\n',
  '> ',
  '>',
  '<div>',
  '<wbr>',
  '</pre></td>',
  '<!-- ',
  '&nbsp;',
  '&#x0;',
  '\u00a0',
  '\u0000',
  '\t',
  ' ',
  '.',
  '(',
  '"',
  '=?utf-8?B?',
  '=E3=81',
  '\r',
  '--',
  ':',
  ';',
] as const;
const charsets = [
  'utf-8',
  'us-ascii',
  'iso-8859-1',
  'iso-2022-jp',
  'utf-16le',
  'gb18030',
  'koi8-r',
  'x-nobody-knows',
  '',
] as const;
const encodings = ['7bit', '8bit', 'base64', 'quoted-printable', 'x-uuencode', ''] as const;
const types = [
  'text/plain',
  'text/html',
  'message/delivery-status',
  'message/rfc822',
  'text/rfc822-headers',
  'multipart/mixed',
  'x/y',
] as const;

/** Any of these may change what a mail says; none may make the reading hang, throw, or tell what is no address and no code. */
export const mutations: readonly [Mutation, ...Mutation[]] = [
  { name: 'octets flipped', change: (text, random) => times(text, 1 + random.below(20), flip, random) },
  {
    name: 'lines dropped',
    change: (text, random) => onLines(text, (lines) => lines.filter(() => random.below(8) > 0)),
  },
  {
    name: 'a line many times',
    change: (text, random) => onLines(text, (lines) => multiplied(lines, random)),
  },
  {
    name: 'lines swapped',
    change: (text, random) => onLines(text, (lines) => swapped(lines, random)),
  },
  { name: 'cut behind', change: (text, random) => text.slice(0, random.below(text.length)) },
  { name: 'cut in front', change: (text, random) => text.slice(random.below(text.length)) },
  { name: 'header fields shuffled', change: shuffleHeader },
  { name: 'parts shuffled', change: shuffleParts },
  {
    name: 'another charset',
    change: (text, random) => text.replace(/charset="?[\w-]*"?/gi, () => `charset=${random.pick(charsets)}`),
  },
  {
    name: 'another transfer encoding',
    change: (text, random) =>
      text.replace(
        /^(Content-Transfer-Encoding:).*$/gim,
        (_, name: string) => `${name} ${random.pick(encodings)}`,
      ),
  },
  {
    name: 'another media type',
    change: (text, random) =>
      text.replace(/^(Content-Type:) *[\w/.+-]+/gim, (whole, name: string) =>
        random.below(2) === 0 ? whole : `${name} ${random.pick(types)}`,
      ),
  },
  { name: 'encoded twice', change: (text) => Buffer.from(text, 'utf8').toString('latin1') },
  { name: 'pieces inserted', change: (text, random) => times(text, 1 + random.below(30), insert, random) },
  {
    name: 'one piece many times',
    change: (text, random) => {
      const at = random.below(text.length + 1);
      return text.slice(0, at) + random.pick(insertions).repeat(1 + random.below(4000)) + text.slice(at);
    },
  },
  {
    name: 'a stretch many times',
    change: (text, random) => {
      const [at, length] = [random.below(text.length + 1), 1 + random.below(200)];
      return text.slice(0, at) + text.slice(at, at + length).repeat(1 + random.below(1500)) + text.slice(at);
    },
  },
  {
    name: 'two mails spliced',
    change: (text, random, other) =>
      text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  },
  { name: 'quoted', change: (text) => onLines(text, (lines) => lines.map((line) => `> ${line}`)) },
  { name: 'without line ends', change: (text) => text.replace(/[\r\n]+/g, ' ') },
  { name: 'capitals', change: (text) => text.toUpperCase() },
  {
    name: 'lines broken anywhere',
    change: (text, random) => text.replace(/ /g, (space) => (random.below(6) === 0 ? '\n ' : space)),
  },
];

function onLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}

function times(
  text: string,
  count: number,
  change: (text: string, random: Random) => string,
  random: Random,
): string {
  return Array.from({ length: count }).reduce<string>((changed) => change(changed, random), text);
}

function flip(text: string, random: Random): string {
  const at = random.below(text.length);
  return text.slice(0, at) + String.fromCharCode(random.below(256)) + text.slice(at + 1);
}

function insert(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + random.pick(insertions) + text.slice(at);
}

function multiplied(lines: readonly string[], random: Random): readonly string[] {
  const at = random.below(lines.length);
  const copies = Array.from({ length: 1 + random.below(1000) }, () => lines[at] ?? '');
  return lines.toSpliced(at, 0, ...copies);
}

function swapped(lines: readonly string[], random: Random): readonly string[] {
  const [a, b] = [random.below(lines.length), random.below(lines.length)];
  return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
}

function shuffleHeader(text: string, random: Random): string {
  const [header = '', ...rest] = text.split(/(?<=\n)(?=\r?\n)/);
  return random.shuffled(header.split(/(?<=\n)(?![ \t])/)).join('') + rest.join('');
}

function shuffleParts(text: string, random: Random): string {
  return random.shuffled(text.split(/(?<=\n)(?=--[^\s-])/)).join('');
}
