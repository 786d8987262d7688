import { toASCII, toUnicode } from 'punycode';

declare const brand: unique symbol;

/** A name that may be asked of DNS: A-labels, lower case, no final dot. Only this file makes one (wall 2). */
export type DomainName = string & { readonly [brand]: 'DomainName' };

const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const DOTS = /[\u3002\uff0e\uff61]/g; // RFC 3490 §3.1: people type these for a dot

/**
 * Reads a domain name of at least two labels (RFC 1035 §2.3.4: ≤ 63 octets a label, ≤ 253 a name). U-labels become A-labels
 * (RFC 5891). Addresses with `@`, IP addresses, and names whose last label is all digits are refused with undefined.
 */
export function parseDomainName(text: string | undefined): DomainName | undefined {
  if (text === undefined) return undefined;
  const name = asciiForm(text.trim().replace(DOTS, '.').replace(/\.$/, ''));
  // isDomainName proves the letter-digit-hyphen-underscore rule for every label.
  return name !== undefined && isDomainName(name) ? (name as DomainName) : undefined;
}

function isDomainName(name: string): boolean {
  const labels = name.split('.');
  const isAddress = /^\d*$/.test(labels.at(-1) ?? '');
  return name.length <= 253 && labels.length > 1 && !isAddress && labels.every((label) => LABEL.test(label));
}

/** The domain of an address `local@domain`; undefined where there is none. The local part is dropped here and goes nowhere. */
export function domainOfAddress(address: string | undefined): DomainName | undefined {
  const at = address?.lastIndexOf('@') ?? -1;
  return at < 0 ? undefined : parseDomainName(address?.slice(at + 1));
}

/** `_dmarc` below `example.org`. Undefined when the whole would be no name (too long, odd labels). */
export function below(prefix: string, domain: DomainName): DomainName | undefined {
  return parseDomainName(`${prefix}.${domain}`);
}

/** The name without its first label; undefined when only a top-level name would be left. */
export function parentOf(domain: DomainName): DomainName | undefined {
  return parseDomainName(domain.slice(domain.indexOf('.') + 1));
}

/** `domain` itself or a name below `ancestor`. */
export function isAtOrBelow(domain: string, ancestor: string): boolean {
  return domain === ancestor || domain.endsWith(`.${ancestor}`);
}

/** The name of a PTR question for an IPv4 address (RFC 1035 §3.5) or an expanded IPv6 address (RFC 3596 §2.5), as octets or nibbles. */
export function reverseName(
  parts: readonly string[],
  suffix: 'in-addr.arpa' | 'ip6.arpa',
): DomainName | undefined {
  return parseDomainName([...parts].reverse().concat(suffix).join('.'));
}

/** The U-label form for the eye, where it differs from the name itself. */
export function unicodeForm(domain: DomainName): string | undefined {
  const shown = toUnicode(domain);
  return shown === domain ? undefined : shown;
}

function asciiForm(name: string): string | undefined {
  if (name === '' || name.length > 1000) return undefined;
  const lower = name.normalize('NFC').toLowerCase();
  if (/^[\x21-\x7e]*$/.test(lower)) return lower;
  if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(lower)) return undefined;
  return toASCII(lower);
}
