import { below, domainOfAddress, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, unknown, withCorrection } from './finding.ts';
import { fieldsOf, readPublished, shown, theSame } from './published.ts';

const IS_RECORD = /^v=TLSRPTv1[ \t]*;/;
const LOOKS_LIKE = /\bv\s*[=:]\s*["\u201c]?tls|tlsrptv?\d/i;
const RUA = /^rua=[\x21-\x3a\x3c-\x7e \t]+$/;

/**
 * The record that asks others for reports on how safely mail to the domain was handed over (RFC 8460 §3): one, and readable, or none. It never makes
 * mail come back.
 */
export async function checkTlsRpt({ recipientDomain: domain }: Subject, resolve: Resolve): Promise<Finding> {
  if (domain === undefined) return finding('tls-rpt', undefined, unknown('not-said'));
  const published = await readPublished(below('_smtp._tls', domain), IS_RECORD, LOOKS_LIKE, resolve);
  switch (published.kind) {
    case 'failed':
      return finding('tls-rpt', domain, unknown(published.reason));
    case 'none':
      return finding('tls-rpt', domain, fine, { facts: [{ id: 'tls_rpt_none', values: [domain] }] });
    case 'several':
      return wrong(domain, published.texts, theSame(published.texts));
    case 'near':
      return wrong(domain, [published.text], published.text);
    case 'one':
      return judgeRecord(domain, published.text);
  }
}

function judgeRecord(domain: DomainName, record: string): Finding {
  const uris = reportUrisOf(record);
  if (uris === undefined) return wrong(domain, [record], record);
  const facts: readonly Fact[] = [{ id: 'tls_rpt_found', values: [domain, shown([uris.join(', ')])] }];
  return finding('tls-rpt', domain, fine, { record, facts });
}

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
function isReportUri(uri: string): boolean {
  const [, address] = /^mailto:([^\s?!/][^\s?!]*)(?:\?\S*)?$/i.exec(uri) ?? [];
  const [, host] = /^https:\/\/([^\s/?#:!]+)(?::\d{1,5})?(?:[/?#][^\s!]*)?$/i.exec(uri) ?? [];
  return domainOfAddress(address) !== undefined || parseDomainName(host) !== undefined;
}

function wrong(domain: DomainName, texts: readonly string[], meant: string | undefined): Finding {
  const told = withCorrection(problem('TRPT-001', domain, shown(texts)), meant && mended(meant));
  return finding('tls-rpt', domain, outcomeOf([told]), { record: texts[0] });
}

/** All the addresses that stand behind `rua`, each as a URI; undefined where one of them is not clear. */
function mended(text: string): string | undefined {
  const start = /(?:^|[^a-z0-9])rua\s*[=:]/i.exec(text);
  const typed = start === null ? '' : text.slice(start.index + start[0].length);
  const parts = typed.split(/[;,]/).map((part) => part.replace(/["'\u2018-\u201f\s]/g, ''));
  const uris = parts.filter((part, index) => part !== '' || index === 0).map(uriOf);
  return uris.every(isReportUri) ? `v=TLSRPTv1; rua=${uris.join(',')}` : undefined;
}

function uriOf(part: string): string {
  const plain = part.replace(/^(?:rua[=:])?(?:mailto[:=]?)?(?:\/\/)?/i, '');
  return plain.includes('@') && !/^https:/i.test(plain) ? `mailto:${plain}` : part;
}
