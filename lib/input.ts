import ipaddr from 'ipaddr.js';
import { findAddress } from './bounce/address.ts';
import { firstField, isFieldLine, readHeaderFields } from './bounce/header-fields.ts';
import { MAX_RAW, MAX_TEXT, type Message } from './bounce/message.ts';
import { findSmtpReply } from './bounce/smtp-reply.ts';
import { domainOfAddress, parseDomainName, type DomainName } from './dns/domain-name.ts';

/** What a person may put into the one field. */
export type Input =
  | { readonly kind: 'domain'; readonly domain: DomainName }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'raw'; readonly raw: string }
  | { readonly kind: 'not-understood'; readonly reason: NotUnderstoodReason };

/** Why nothing can be made of the input; `no-bounce`: it is a text, but no notice. */
export type NotUnderstoodReason = 'empty' | 'no-domain' | 'too-long' | 'ip-address' | 'no-bounce';

/**
 * Tells a domain (also in an address or a web address), a mail server's reply, a pasted notice and a whole RFC 5322 source apart. Never
 * fails: what is none of these is said to be none, and why.
 */
export function readInput(given: string): Input {
  if (given.length > MAX_RAW) return { kind: 'not-understood', reason: 'too-long' };
  const text = given.replace(INVISIBLE, '').trim();
  if (text === '') return { kind: 'not-understood', reason: 'empty' };
  if (isSource(text)) return { kind: 'raw', raw: text };
  if (text.length > MAX_TEXT) return { kind: 'not-understood', reason: 'too-long' };
  return text.includes('\n') || isReply(text) ? { kind: 'message', message: pasted(text) } : readLine(text);
}

/** Zero-width and bidirectional marks that come along when one copies from a page; NUL and its like. */

const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

function isReply(line: string): boolean {
  return (
    /^[245][0-5]\d(?:[ -]|;)\s*\S/.test(line) ||
    /(?:^|\s)[245]\.\d{1,3}\.\d{1,3}\s/.test(line) ||
    findSmtpReply(line) !== undefined
  );
}

function readLine(line: string): Input {
  if (line.includes(' ') && !line.includes('@')) return { kind: 'not-understood', reason: 'no-domain' };
  const host = hostOf(line);
  if (ipaddr.isValid(host)) return { kind: 'not-understood', reason: 'ip-address' };
  const domain = domainOfAddress(findAddress(line)) ?? parseDomainName(host);
  return domain === undefined ? { kind: 'not-understood', reason: 'no-domain' } : { kind: 'domain', domain };
}

/** The host of `https://user@host:port/path?x`, `@host`, `host/`, `[address]`. */
function hostOf(line: string): string {
  const behindScheme = line.replace(/^[a-z][a-z0-9+.-]{0,20}:(?:\/\/)?/i, '');
  const [authority = ''] = behindScheme.split(/[/?#]/, 1);
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host.replace(/^\[|\]$/g, '').replace(/^([^:]*):\d{1,5}$/, '$1');
}

const TRACES = [
  'received',
  'return-path',
  'mime-version',
  'content-type',
  'message-id',
  'delivered-to',
  'dkim-signature',
  'arc-seal',
];

/** A source begins with header fields, and two of them are such as no person types. */
function isSource(text: string): boolean {
  const header = text.slice(0, 65_536).split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
  const [first = ''] = header.split(/\r?\n/, 1);
  if (!isFieldLine(first) && !first.startsWith('From ')) return false;
  const fields = readHeaderFields(header);
  return TRACES.filter((name) => fields.has(name)).length >= 2;
}

/** A notice as copied from a page; `From:`, `To:`, `Subject:` lines at its top are taken as such. */
function pasted(text: string): Message {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line) => !/^(?:from|to|subject|date|sent|cc)[ \t]*:/i.test(line));
  const header = readHeaderFields(lines.slice(0, Math.max(0, end)).join('\n'));
  return {
    source: 'pasted',
    webmail: undefined,
    from: firstField(header, 'from') ?? '',
    to: firstField(header, 'to') ?? '',
    subject: firstField(header, 'subject') ?? '',
    text: header.size > 0 ? lines.slice(end).join('\n') : text,
    replyText: undefined,
    deliveryStatus: undefined,
    originalHeaders: undefined,
    linkHosts: [],
  };
}
