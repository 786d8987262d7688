import { findAddress } from './address.ts';
import { textOfHtml } from './html-text.ts';
import { linkHostsOf } from './link-hosts.ts';
import { MAX_TEXT, type Message, type Origin } from './message.ts';
import { binaryOfOctets, octetsOfSource } from './octets.ts';
import { readOrigin } from './origin.ts';
import { linksHoldReader, linksOf } from './reader-in-links.ts';
import { findRecipients } from './recipients.ts';
import { findMachinePart, findOtherReport, findReturnedHeader, type MimePart } from './report-parts.ts';
import { DAEMON_ADDRESS, DAEMON_NAME } from './sender-words.ts';

/** A MIME source taken apart, as far as we need it. Charsets and transfer encodings are undone. */
export interface ParsedMime {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  /** The Date field, as written. */
  readonly date?: string | undefined;
  /** The shown text parts, in order; undefined where there are only others. */
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** All other parts that hold text, those within a returned mail left out. */
  readonly parts: readonly MimePart[];
  /** Names of what is attached, as written; those within a returned mail left out. */
  readonly attachments: readonly string[];
}

/** The port to a MIME reader. It never rejects: of a broken source it gives what could be read. */
export type ParseMime = (octets: Uint8Array) => Promise<ParsedMime>;

/** Reads a whole RFC 5322 source, report parts included (RFC 6522, 3464, 6533). Text above the cap is cut. */
export async function messageOfRaw(raw: Uint8Array | string, parseMime: ParseMime): Promise<Message> {
  const octets = typeof raw === 'string' ? octetsOfSource(raw) : raw;
  const whole = withoutLeading(octets);
  const outer = await parseMime(whole);
  const origin = readOrigin(whole);
  const inner = findHandedOn(outer);
  if (inner === undefined) return messageOf(outer, origin);
  const { from, to, subject } = outer;
  return { ...messageOf(await parseMime(octetsOfSource(inner)), origin), from, to, subject };
}

function messageOf(parsed: ParsedMime, origin: Origin): Message {
  const { from, to, subject, date, text, html, parts, attachments } = parsed;
  const other = findOtherReport(parts);
  return {
    source: 'raw',
    webmail: undefined,
    from,
    to,
    subject,
    date,
    text: [shownText(parsed), other ?? ''].join('\n\n').trimEnd().slice(0, MAX_TEXT),
    replyText: undefined,
    deliveryStatus: findMachinePart(parts),
    originalHeaders: other === undefined ? findReturnedHeader(parts) : undefined, // what these report on was not lost
    origin,
    linkHosts: linkHostsOf(`${text ?? ''}\n${html ?? ''}`),
    linksHoldReader: linksHoldReader(linksOf(`${html ?? ''}\n${text ?? ''}`), to),
    attachments,
  };
}

/** What a mail program shows: the text; the HTML where there is no text, or where the text names nobody and the HTML does. */
function shownText({ text, html, parts }: ParsedMime): string {
  const plain = text?.trim() ? text : '';
  if (namesSomebody(plain)) return plain;
  const ofHtml = textOfHtml(html ?? '');
  if (plain !== '') return namesSomebody(ofHtml) ? ofHtml : plain;
  return ofHtml === '' ? attachedText(parts) : ofHtml;
}

function attachedText(parts: readonly MimePart[]): string {
  return parts.find(({ mimeType }) => mimeType === 'text/plain')?.text ?? '';
}

function namesSomebody(text: string): boolean {
  return findAddress(text) !== undefined;
}

/**
 * The source of a notice that a mail system hands on inside another: the outer one names no recipient and has no report (whom to write to for help may stand in a footer). Otherwise the outer one
 * counts, and what it returns is the lost mail, even where that was a notice itself.
 */
function findHandedOn(outer: ParsedMime): string | undefined {
  const isFromSystem = DAEMON_ADDRESS.test(outer.from) || DAEMON_NAME.test(outer.from.trim());
  if (!isFromSystem || findMachinePart(outer.parts) !== undefined) return undefined;
  const inner = outer.parts.find(
    ({ mimeType, text }) => isMail(mimeType) && IS_REPORT.test(text.slice(0, 65_536)),
  );
  if (inner === undefined) return undefined;
  const named = findRecipients(shownText(outer).slice(0, MAX_TEXT), addressesOf(outer));
  return named.length > 0 ? undefined : inner.text;
}

function addressesOf({ from, to }: ParsedMime): readonly string[] {
  return [from, to].map(findAddress).filter((address) => address !== undefined);
}

function isMail(mimeType: string): boolean {
  return mimeType === 'message/rfc822' || mimeType === 'message/global';
}

const IS_REPORT = /^Content-Type:[ \t]{0,40}(?:multipart\/report|message\/(?:global-)?delivery-status)\b/im;

/** Empty lines and an mbox line (`From bob@example.org Thu …`) before the header: "show original" pages and mail folders put them there. */
function withoutLeading(octets: Uint8Array): Uint8Array {
  if (!mayLead(octets[0])) return octets;
  const head = binaryOfOctets(octets.subarray(0, 4096));
  return octets.subarray((LEADING.exec(head)?.[0] ?? '').length);
}

/** White space, a byte order mark, or the first letter of an mbox line. */
function mayLead(octet: number | undefined): boolean {
  return octet === undefined || octet <= 0x20 || [0xef, 0xa0, 0x3e, 0x46].includes(octet);
}

const LEADING = /^(?:\u00ef\u00bb\u00bf)?\s*(?:>?From [^\r\n]{1,400}\r?\n?)?/;
