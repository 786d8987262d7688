import { toASCII } from 'punycode';
import { textOfALabel } from './a-label.ts';

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

/**
 * Reads a name of any printable ASCII, as a macro of SPF may yield it (RFC 7208 §7.3); the only other door. Such a name may hold what no host
 * name holds (`%`, `/`, a space), never a backslash. The lengths are as above.
 */
export function parseMacroName(text: string): DomainName | undefined {
  const name = text.replace(/\.$/, '').toLowerCase();
  const labels = name.split('.');
  const isName =
    name.length <= 253 && labels.length > 1 && labels.every((label) => /^[ -[\]-~]{1,63}$/.test(label));
  // Printable ASCII in labels of 1 to 63 octets: the expression above has shown it.
  return isName ? (name as DomainName) : undefined;
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

/**
 * The U-label form for the eye, where it differs from the name itself. Undefined also where a label does not decode, would decode to
 * something that no label may hold (a space, a bidi control), or is not the A-label of its own text.
 */
export function unicodeForm(domain: DomainName): string | undefined {
  const labels = domain.split('.').map((label) => (label.startsWith('xn--') ? textOfALabel(label) : label));
  if (labels.includes(undefined)) return undefined;
  const shown = labels.join('.');
  return shown !== domain && asciiForm(shown) === domain ? shown : undefined;
}

/**
 * In lower-case ASCII: what is ASCII stays, letters of other scripts become A-labels (RFC 5891), with the compatibility forms (full width …) mapped first (UTS 46 §4). Whatever is neither letter, mark nor digit is refused: controls, zero-width
 * and bidi characters, look-alikes of the dot.
 */
function asciiForm(name: string): string | undefined {
  if (name === '' || name.length > 1000) return undefined;
  const lower = name.toLowerCase();
  if (/^[\x21-\x7e]*$/.test(lower)) return lower;
  const mapped = lower.normalize('NFKC').toLowerCase();
  const hasAllItsDots = dotsIn(mapped) === dotsIn(lower); // U+2488 is `1.` in compatibility form
  return hasAllItsDots && /^(?!.*(?:^|\.)\p{M})[\p{L}\p{M}\p{N}._-]+$/u.test(mapped)
    ? toASCII(mapped)
    : undefined;
}

function dotsIn(text: string): number {
  return text.split('.').length;
}
