import ipaddr from 'ipaddr.js';
import { domainOfAddress, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { findAddress } from './address.ts';
import { readAuthenticationResults } from './authentication-results.ts';
import { firstField, readHeaderFields, type HeaderFields } from './header-fields.ts';
import type { DkimSignature, OriginalMessage } from './report.ts';

/** What the header of the returned mail says; undefined when it holds none of the fields that matter. */
export function readOriginal(header: string | undefined): OriginalMessage | undefined {
  if (header === undefined) return undefined;
  const fields = readHeaderFields(headerOnly(header));
  const original: OriginalMessage = {
    fromDomain: domainOfAddress(findAddress(firstField(fields, 'from'))),
    returnPathDomain: domainOfAddress(findAddress(firstField(fields, 'return-path'))),
    dkim: (fields.get('dkim-signature') ?? []).flatMap(readDkimSignature),
    ...findHandOver(fields),
    authentication: (fields.get('authentication-results') ?? [])
      .slice(0, 20)
      .flatMap(readAuthenticationResults),
    messageId: firstField(fields, 'message-id'),
    date: firstField(fields, 'date'),
  };
  const isEmpty =
    original.fromDomain === undefined && original.messageId === undefined && original.dkim.length === 0;
  return isEmpty ? undefined : original;
}

/** Without lines before the first field, and without the body. */
function headerOnly(text: string): string {
  const normal = text.replace(/\r\n?/g, '\n');
  const start = normal.search(/^[A-Za-z][A-Za-z0-9-]{0,75}[ \t]{0,40}:/m);
  return start < 0 ? '' : (normal.slice(start).split(/\n[ \t]*\n/, 1)[0] ?? '');
}

/** RFC 6376 §3.5: `d=` and `s=` of one signature; nothing where one of them is odd. */
function readDkimSignature(value: string): DkimSignature[] {
  const tags = new Map(
    value.split(';').map((tag) => {
      const [name = '', ...rest] = tag.split('=');
      return [name.trim(), rest.join('=').replace(/\s+/g, '')] as const;
    }),
  );
  const domain: DomainName | undefined = parseDomainName(tags.get('d'));
  const selector = tags.get('s')?.toLowerCase();
  const isSelector = selector !== undefined && /^[a-z0-9_](?:[a-z0-9_.-]{0,200}[a-z0-9_])?$/.test(selector);
  return domain && isSelector ? [{ domain, selector }] : [];
}

/**
 * The address of the server that handed the mail over: the first public address in a Received line, from the top (RFC 5321 §4.4: each
 * server puts its line on top). Private and loopback addresses are hops inside one house.
 */
function findHandOver(fields: HeaderFields): HandOver {
  for (const line of fields.get('received') ?? []) {
    const [from = '', by = ''] = line.split(/\bby\b(?!-)/);
    const found = [...from.matchAll(/[[(](?:IPv6:)?([0-9a-fA-F:.]{3,45})[\])]/g)].map(
      ([, address]) => address ?? '',
    );
    const address = found.find(isPublic);
    if (address === undefined) continue;
    return {
      sendingIp: ipaddr.parse(address).toString(),
      sendingHost: readSendingHost(from),
      receivedBy: parseDomainName(/^\s{0,40}([^\s();]{3,253})/.exec(by)?.[1]),
      receivedId: /\sid\s{1,40}<?([^\s<>();]{3,120})/.exec(by)?.[1],
    };
  }
  return { sendingIp: undefined, sendingHost: undefined, receivedBy: undefined, receivedId: undefined };
}

type HandOver = Pick<OriginalMessage, 'sendingIp' | 'sendingHost' | 'receivedBy' | 'receivedId'>;

/** `from greeting (name [address])`: the name was looked up, the greeting is what the host says of itself; `unknown` is no name. */
function readSendingHost(from: string): DomainName | undefined {
  const lookedUp = /\(([^\s()[\]]{1,255}) \[/.exec(from)?.[1];
  const greeting = /^from\s{1,40}([^\s()[\];]{1,255})(?=[\s(;]|$)/i.exec(from)?.[1];
  return parseDomainName(lookedUp ?? greeting);
}

function isPublic(text: string): boolean {
  // The examples of RFC 5737 and RFC 3849 count as public: they stand for real ones.
  if (!ipaddr.isValid(text)) return false;
  const range = ipaddr.parse(text).range();
  return range === 'unicast' || /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:db8:/i.test(text);
}
