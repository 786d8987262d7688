import type { DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Subject } from './check.ts';
import { textsOf } from './finding.ts';
import { isSpf } from './spf/record.ts';

/** The question is how a domain stands, not why a mail came back: no mail of it was seen. */
export function isWholeDomain(subject: Subject): boolean {
  const { fromDomain, mailFromDomain, recipientDomain, sendingIp, dkimSignatures } = subject;
  const isOne = fromDomain === mailFromDomain && fromDomain === recipientDomain;
  return isOne && sendingIp === undefined && dkimSignatures.length === 0;
}

/** Whether the domain's only SPF record is `v=spf1 -all`: "we send no mail" (RFC 7208 §10.1.2). A parked domain is right to say so. */
export async function sendsNoMail(domain: DomainName, resolve: Resolve): Promise<boolean> {
  const records = textsOf(await resolve(domain, 'TXT')).filter(isSpf);
  return records.length === 1 && /^v=spf1 +-all *$/i.test(records[0] ?? '');
}
