import ipaddr from 'ipaddr.js';
import { parseAcceptance } from './acceptance/parse.ts';
import { findAddress } from './bounce/address.ts';
import { startsAsReply } from './bounce/bare-reply.ts';
import { linkHostsOf } from './bounce/link-hosts.ts';
import { MAX_RAW, MAX_TEXT, type Message } from './bounce/message.ts';
import { linksHoldReader, linksOf } from './bounce/reader-in-links.ts';
import { findSmtpReply } from './bounce/find-reply.ts';
import { startsAsSource } from './bounce/source-start.ts';
import { domainOfAddress, parseDomainName, type DomainName } from './dns/domain-name.ts';
import { readPastedRecord, type PastedRecord } from './dns-record.ts';
import { findToldRefusal } from './knowledge/told-by-rule.ts';

/** What a person may put into the one field. */
export type Input =
  | { readonly kind: 'domain'; readonly domain: DomainName }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'raw'; readonly raw: string }
  | { readonly kind: 'not-understood'; readonly reason: NotUnderstoodReason };

/** Why nothing can be made of the input; `no-bounce`: it is a text, but no notice; `dns-record`: a record without the name it stands at. `file-…`: of a file (lib/mail-file.ts). */
export type NotUnderstoodReason =
  | ('empty' | 'no-domain' | 'too-long' | 'ip-address' | 'no-bounce' | 'dns-record')
  | ('file-no-mail' | 'file-outlook' | 'file-no-bounce');

/**
 * Tells a domain (also in an address, a web address or a record of DNS), a mail server's reply, a pasted notice and a whole RFC 5322 source apart. Never
 * fails: what is none of these is said to be none, and why.
 */
export function readInput(given: string): Input {
  if (given.length > MAX_RAW) return { kind: 'not-understood', reason: 'too-long' };
  const text = given.replace(INVISIBLE, '').trim();
  if (text === '') return { kind: 'not-understood', reason: 'empty' };
  if (startsAsSource(text, 'strictly')) return { kind: 'raw', raw: text };
  if (text.length > MAX_TEXT) return { kind: 'not-understood', reason: 'too-long' };
  const record = readPastedRecord(text);
  if (record !== undefined) return inputOfRecord(record);
  return text.includes('\n') || isReply(text) ? { kind: 'message', message: pasted(text) } : readLine(text);
}

/** The name that the record stands at is asked for; whose it is, `inspectDomain` tells. */
function inputOfRecord({ name }: PastedRecord): Input {
  return name === undefined
    ? { kind: 'not-understood', reason: 'dns-record' }
    : { kind: 'domain', domain: name };
}

/** Zero-width and bidirectional marks that come along when one copies from a page; NUL and its like. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

/** A mail server's words on one line, a service's "delivered", or a sentence: nobody types that to name a domain. */
function isReply(line: string): boolean {
  return (
    startsAsReply(line) ||
    /(?:^|\s)[245]\.\d{1,3}\.\d{1,3}\s/.test(line) ||
    line.split(/\s+/, 6).length > 5 ||
    findSmtpReply(line) !== undefined ||
    parseAcceptance(line, 0) !== undefined || // when it was taken does not matter here
    findToldRefusal(line) !== undefined
  );
}

function readLine(line: string): Input {
  const isNoName = /^\[?\s*\{/.test(line) || (line.includes(' ') && !line.includes('@')); // JSON, or words
  if (isNoName) return { kind: 'not-understood', reason: 'no-domain' };
  const host = hostOf(line);
  if (ipaddr.isValid(host)) return { kind: 'not-understood', reason: 'ip-address' };
  const domain = domainOfAddress(findAddress(line)) ?? parseDomainName(host);
  return domain === undefined ? { kind: 'not-understood', reason: 'no-domain' } : { kind: 'domain', domain };
}

/** The host of `https://user@host:port/path?x`, `mailto:a@host`, `@host`, `host:25`, `host/`, `[address]`. */
function hostOf(line: string): string {
  if (ipaddr.isValid(line)) return line;
  const behindScheme = line.replace(/^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|mailto:)/i, '');
  const [authority = ''] = behindScheme.split(/[/?#]/, 1);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.replace(/^([^:]{1,255}|\[[^\]]{1,60}\]):\d{1,5}$/, '$1').replace(/^\[|\]$/g, '');
}

/** How webmails and mail programs name the lines above a mail, in some of their languages. */
const LABELS: Readonly<Record<'from' | 'to' | 'subject' | 'other', RegExp>> = {
  from: /^(?:from|von|de|da|van|från|od|от|差出人|发件人|寄件者)[ \t]{0,4}[:：][ \t]*(?=\S)/i,
  to: /^(?:to|an|à|para|a|aan|till|do|кому|宛先|收件人|收件者)[ \t]{0,4}[:：][ \t]*(?=\S)/i,
  subject:
    /^(?:subject|betreff|objet|asunto|oggetto|assunto|onderwerp|ämne|temat|тема|件名|主题|主旨)[ \t]{0,4}[:：][ \t]*(?=\S)/i,
  other:
    /^(?:date|sent|cc|reply-to|datum|gesendet|envoyé|enviado|inviato|data|verzonden|skickat|дата|日時|日期)[ \t]{0,4}[:：]|^[ \t]*$/i,
};

/** A notice as copied from a page; `From:`, `To:`, `Subject:` lines at its top are taken as such. */
function pasted(text: string): Message {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const isHeader = (line: string) => Object.values(LABELS).some((label) => label.test(line));
  const end = lines.findIndex((line) => !isHeader(line));
  const header = end < 0 ? [] : lines.slice(0, Math.min(end, 12));
  const valueOf = (name: 'from' | 'to' | 'subject') =>
    header
      .find((line) => LABELS[name].test(line))
      ?.replace(LABELS[name], '')
      .trim() ?? '';
  return {
    source: 'pasted',
    webmail: undefined,
    from: valueOf('from'),
    to: valueOf('to'),
    subject: valueOf('subject'),
    text: lines.slice(header.length).join('\n'),
    replyText: undefined,
    deliveryStatus: undefined,
    originalHeaders: undefined,
    origin: undefined,
    linkHosts: linkHostsOf(text),
    linksHoldReader: linksHoldReader(linksOf(text), valueOf('to')),
    attachments: [],
  };
}
