import ipaddr from 'ipaddr.js';

/** An address as text may hold it, for an expression that has found its brackets or its host: four decimal parts, or RFC 4291's groups. */
export const IP_LIKE = String.raw`(?:IPv6:)?(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}:[0-9a-f:.]{1,41})`;

/**
 * An address in its shortest form (RFC 5952), without `IPv6:` (RFC 5321 §4.1.3), brackets, port or zone; an IPv4 address within an IPv6 one
 * by itself. Undefined for everything else, a number or a version of a program among it.
 */
export function parseIp(text: string | undefined): string | undefined {
  if (text === undefined || !/[.:]/.test(text)) return undefined;
  const bare = text
    .trim()
    .replace(/^\[|\](?::\d{1,5})?$/g, '')
    .replace(/^IPv6:/i, '')
    .replace(/%[\w.-]{1,20}$/, '');
  const isIp = ipaddr.IPv4.isValidFourPartDecimal(bare) || (bare.includes(':') && ipaddr.IPv6.isValid(bare));
  return isIp ? ipaddr.process(bare).toString() : undefined;
}
