import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';

/** One entry of `rua=` or `ruf=`, as far as it can be read; `text` is what stands there. */
export type ReportUri = { readonly text: string } &
  /** `mailto:` and an address at this domain: the only way that every reporter knows (RFC 9989 §4.7). */
  (
    | { readonly kind: 'mail'; readonly domain: DomainName; readonly hasSize: boolean }
    /** A URI of another scheme: allowed, but a reporter that does not know it passes it by. */
    | { readonly kind: 'other' }
    /** A mail address without `mailto:`. */
    | { readonly kind: 'bare' }
    | { readonly kind: 'malformed' }
  );

// RFC 9989 §4.8: a URI of RFC 3986 without `,` and `!`, which must be encoded; the size behind `!` is obsolete and counts for nothing.
const SIZE = /![0-9]{1,20}[kmgt]?$/i;
const URI = /^[a-z][a-z0-9+.-]*:(?:[\w\-.~:/?#[\]@$&'()*+;=]|%[0-9a-f]{2})*$/i;
const ADDRESS = /^[^\s@:/<>"'()]+@[^\s@:/<>"'()]+$/;

/** The entries of a list of report addresses, in their order; an empty entry is malformed, an empty list has none. */
export function readReportUris(value: string): readonly ReportUri[] {
  return value === '' ? [] : value.split(',').map((entry) => readReportUri(entry.trim()));
}

function readReportUri(text: string): ReportUri {
  const uri = text.replace(SIZE, '');
  if (!URI.test(uri)) return { text, kind: ADDRESS.test(uri) ? 'bare' : 'malformed' };
  const address = /^mailto:([^?#]*)/i.exec(uri)?.[1];
  if (address === undefined) return { text, kind: 'other' };
  const domain = domainOf(address);
  return domain === undefined
    ? { text, kind: 'malformed' }
    : { text, kind: 'mail', domain, hasSize: uri !== text };
}

/** The domain of an address of RFC 6068; `mailto://` and an address without `@` have none. */
function domainOf(address: string): DomainName | undefined {
  const [local = '', domain, ...more] = decoded(address).split('@');
  const isPlain = local !== '' && !local.startsWith('/') && more.length === 0;
  return isPlain ? parseDomainName(domain) : undefined;
}

/** With its escapes of ASCII read; others cannot be part of a domain, and stay. */
function decoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
