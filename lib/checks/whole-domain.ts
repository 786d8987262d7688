import type { DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
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

/** Whether the domain's only SPF record is `v=spf1 -all`: "we send no mail" (RFC 7208 §10.1.2). A parked domain is right to say so. */
export async function sendsNoMail(domain: DomainName, resolve: Resolve): Promise<boolean> {
  const records = textsOf(await resolve(domain, 'TXT')).filter(isSpf);
  return records.length === 1 && NEVER.test(records[0] ?? '');
}

/** Whether an SPF record of the domain names any sender: then it does send. */
export async function namesSenders(domain: DomainName, resolve: Resolve): Promise<boolean> {
  return textsOf(await resolve(domain, 'TXT')).some((text) => isSpf(text) && !NEVER.test(text));
}
