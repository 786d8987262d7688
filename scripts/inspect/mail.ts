import * as v from 'valibot';
import { textOfHtml } from '../../lib/bounce/html-text.ts';
import { linkHostsOf } from '../../lib/bounce/link-hosts.ts';
import { MAX_RAW, MAX_TEXT, type Message } from '../../lib/bounce/message.ts';
import { octetsOfSource } from '../../lib/bounce/octets.ts';
import { linksHoldReader, linksOf } from '../../lib/bounce/reader-in-links.ts';
import { messageOfRaw } from '../../lib/bounce/raw-message.ts';
import { readInput } from '../../lib/input.ts';
import { parseMime } from '../../lib/platform/postal-mime.ts';
import { parseLine, type Refused } from './json-line.ts';

/** One line of a batch (`Mail` of docs/cli.md). A part that is null counts as left out. */
const mailShape = v.object({
  id: v.string(),
  from: v.nullish(v.string(), ''),
  to: v.nullish(v.string(), ''),
  subject: v.nullish(v.string(), ''),
  text: v.nullish(v.string()),
  html: v.nullish(v.string()),
  raw: v.nullish(v.string()),
  rawBase64: v.nullish(v.string()),
});

export type Mail = v.InferOutput<typeof mailShape>;

export type { Refused } from './json-line.ts';

/** Longest line that a mail within the caps can need: each octet of the source written as `\u00ff`, and its header fields. */
export const MAX_LINE = 6 * MAX_RAW + 1024 * 1024;
export const LINE_TOO_LONG = `this line is longer than ${String(MAX_LINE / 1024 / 1024)} MB`;

/** Reads one line of a batch. */
export function parseMail(line: string): Mail | Refused {
  const read = parseLine(mailShape, line);
  return 'value' in read ? read.value : read;
}

/** The message that a line of a batch gives; refuses what is above the caps of the extension. Never rejects. */
export async function messageOfMail(mail: Mail): Promise<Message | Refused> {
  if (typeof mail.rawBase64 === 'string') {
    const octets = octetsOfBase64(mail.rawBase64);
    return octets === undefined
      ? { id: mail.id, error: 'rawBase64 is not base64' }
      : messageOfOctets(mail.id, octets);
  }
  return typeof mail.raw === 'string'
    ? messageOfOctets(mail.id, octetsOfSource(mail.raw))
    : messageOfShown(mail);
}

/** The message of a whole RFC 5322 source. Never rejects. */
export async function messageOfOctets(id: string, octets: Uint8Array): Promise<Message | Refused> {
  if (octets.length > MAX_RAW) return { id, error: SOURCE_TOO_LONG };
  return await messageOfRaw(octets, parseMime);
}

/**
 * What webmail shows: the HTML, where there is any, else the text. A text alone, without sender, recipient and subject, is no mail in a
 * page: it is read as the extension's field reads it.
 */
function messageOfShown(mail: Mail): Message | Refused {
  const { id, from, to, subject, text, html } = mail;
  if ((html?.length ?? 0) > MAX_RAW) return { id, error: SOURCE_TOO_LONG };
  const content = html ?? text ?? '';
  const shown = typeof html === 'string' ? textOfHtml(html) : content;
  if (shown.length > MAX_TEXT) return { id, error: TEXT_TOO_LONG };
  const alone = isTextAlone(mail) ? readInput(shown) : undefined;
  if (alone?.kind === 'message') return alone.message;
  return {
    source: 'page',
    webmail: undefined,
    from,
    to,
    subject,
    text: shown,
    replyText: undefined,
    deliveryStatus: undefined,
    originalHeaders: undefined,
    origin: undefined,
    linkHosts: linkHostsOf(content),
    linksHoldReader: linksHoldReader(linksOf(content), to),
    attachments: [],
  };
}

function isTextAlone({ from, to, subject, html }: Mail): boolean {
  return from === '' && to === '' && subject === '' && typeof html !== 'string';
}

const SOURCE_TOO_LONG = `the source is longer than ${String(MAX_RAW / 1024 / 1024)} MB`;
const TEXT_TOO_LONG = `the text is longer than ${String(MAX_TEXT / 1024)} KB`;

function octetsOfBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/[\r\n\t ]/g, '');
  const isBase64 = /^[A-Za-z0-9+/]*={0,2}$/.test(plain) && plain.replace(/=+$/, '').length % 4 !== 1;
  return isBase64 ? Buffer.from(plain, 'base64') : undefined;
}
