import type { DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { Subject } from './check.ts';
import { textsOf } from './finding.ts';
import { isSpf } from './spf/record.ts';

/** The question is how a domain stands, not why a mail came back: no mail of it was seen. A selector may have been typed beside it. */
export function isWholeDomain(subject: Subject): boolean {
  const { fromDomain, mailFromDomain, recipientDomain, sendingIp, isSeenSending, mail } = subject;
  const isOne = fromDomain === mailFromDomain && fromDomain === recipientDomain;
  return isOne && sendingIp === undefined && mail === undefined && !isSeenSending;
}

const NEVER = /^v=spf1 +-all *$/i;

/** Whom the domain lets send, by its SPF records: `v=spf1 -all` alone lets nobody (RFC 7208 §10.1.2). */
export async function readSenders(
  domain: DomainName,
  resolve: Resolve,
): Promise<'nobody' | 'some' | 'not-said' | { readonly failed: DnsFailure }> {
  const answer = await resolve(domain, 'TXT');
  if (answer.kind === 'failed') return { failed: answer.reason };
  const records = textsOf(answer).filter(isSpf);
  if (records.length === 0) return 'not-said';
  return records.length === 1 && NEVER.test(records[0] ?? '') ? 'nobody' : 'some';
}
