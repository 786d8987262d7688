import { domainOfAddress, parseDomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Finding, Subject } from './check.ts';
import { checkPublished, fieldsOf, MOST_SHOWN, type Kind } from './published.ts';

const RUA = /^rua=[\x21-\x3a\x3c-\x7e \t]+$/;

/**
 * The record that asks others for reports on how safely mail to the domain was handed over (RFC 8460 §3): one, and readable, or none. It never makes
 * mail come back.
 */
export function checkTlsRpt({ recipientDomain }: Subject, resolve: Resolve): Promise<Finding> {
  return checkPublished(kind, recipientDomain, resolve);
}

const kind: Kind = {
  check: 'tls-rpt',
  label: '_smtp._tls',
  isRecord: /^v=TLSRPTv1[ \t]*;/,
  looksLike: /\bv\s*[=:]\s*["\u201c]?tls|tlsrptv?\d/i,
  valueOf: (record) => reportUrisOf(record)?.join(', ').slice(0, MOST_SHOWN),
  problem: 'TRPT-001',
  facts: { none: 'tls_rpt_none', found: 'tls_rpt_found' },
};

/** Where reports go, of a record that reads; undefined where it does not. */
export function reportUrisOf(record: string): readonly string[] | undefined {
  const fields = (fieldsOf(record, 'v=TLSRPTv1', RUA) ?? []).filter((field) => field.startsWith('rua='));
  const uris = (fields[0] ?? '')
    .slice(4)
    .split(',')
    .map((uri) => uri.trim());
  return fields.length === 1 && uris.every(isReportUri) ? uris : undefined;
}

/** RFC 8460 §3: `mailto:` or `https:`; what would be cut at a space or a mark of the list is no URI. */
export function isReportUri(uri: string): boolean {
  const [, address] = /^mailto:([^\s?!/][^\s?!]*)(?:\?\S*)?$/i.exec(uri) ?? [];
  const [, host] = /^https:\/\/([^\s/?#:!]+)(?::\d{1,5})?(?:[/?#][^\s!]*)?$/i.exec(uri) ?? [];
  return domainOfAddress(address) !== undefined || parseDomainName(host) !== undefined;
}
