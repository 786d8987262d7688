import ipaddr from 'ipaddr.js';
import { parseDomainName, reverseName, type DomainName } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { Finding, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from './finding.ts';

const MOST_NAMES = 5;

/** Whether the sending address has a name that leads back to it (RFC 1912 §2.1; what receivers call valid forward and reverse DNS). */
export async function checkReverseDns(
  { sendingIp, mailFromDomain }: Subject,
  resolve: Resolve,
): Promise<Finding> {
  if (sendingIp === undefined || !ipaddr.isValid(sendingIp))
    return finding('reverse-dns', mailFromDomain, unknown('not-said'));
  const name = reverseNameOf(sendingIp);
  if (name === undefined) return finding('reverse-dns', mailFromDomain, unknown('not-said'));
  const answer = await resolve(name, 'PTR');
  if (answer.kind === 'failed') return finding('reverse-dns', mailFromDomain, unknown(answer.reason));
  const names = recordsOf(answer, 'PTR').flatMap(({ target }) => parseDomainName(target) ?? []);
  const [first] = names;
  if (first === undefined)
    return finding('reverse-dns', mailFromDomain, outcomeOf([problem('IP-001', sendingIp)]));
  const leads = await Promise.all(names.slice(0, MOST_NAMES).map((one) => leadsTo(one, sendingIp, resolve)));
  const facts = [{ id: 'ptr_name' as const, values: [sendingIp, first] }];
  if (leads.includes('yes')) return finding('reverse-dns', mailFromDomain, fine, { facts });
  return leads.includes('unknown')
    ? finding('reverse-dns', mailFromDomain, unknown('servfail'), { facts })
    : finding('reverse-dns', mailFromDomain, outcomeOf([problem('IP-001', sendingIp)]), { facts });
}

function reverseNameOf(address: string): DomainName | undefined {
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === 'ipv4') return reverseName(address.split('.'), 'in-addr.arpa');
  const nibbles = parsed.toByteArray().flatMap((octet) => octet.toString(16).padStart(2, '0').split(/(?!$)/));
  return reverseName(nibbles, 'ip6.arpa');
}

async function leadsTo(
  name: DomainName,
  address: string,
  resolve: Resolve,
): Promise<'yes' | 'no' | 'unknown'> {
  const type = ipaddr.parse(address).kind() === 'ipv4' ? 'A' : 'AAAA';
  const answer = await resolve(name, type);
  if (answer.kind === 'failed') return 'unknown';
  const same = recordsOf(answer, type).some((record) => record.address === ipaddr.parse(address).toString());
  return same ? 'yes' : 'no';
}
