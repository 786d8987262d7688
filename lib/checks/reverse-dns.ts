import ipaddr from 'ipaddr.js';
import { parseDomainName, reverseName, type DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Outcome, Subject } from './check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from './finding.ts';

const MOST_NAMES = 5;

type Address = ReturnType<typeof ipaddr.process>;

/** Whether the sending address has a name that leads back to it (RFC 1912 §2.1; what receivers call valid forward and reverse DNS). */
export async function checkReverseDns(subject: Subject, resolve: Resolve): Promise<Finding> {
  const address = publicAddress(subject.sendingIp);
  const name = address && reverseNameOf(address);
  const { outcome, facts } =
    address === undefined || name === undefined
      ? { outcome: unknown('not-said'), facts: [] }
      : await judgeAddress(address, name, resolve);
  return finding('reverse-dns', subject.mailFromDomain, outcome, { facts });
}

async function judgeAddress(
  address: Address,
  reverse: DomainName,
  resolve: Resolve,
): Promise<{ readonly outcome: Outcome; readonly facts: readonly Fact[] }> {
  const answer = await resolve(reverse, 'PTR');
  if (answer.kind === 'failed') return { outcome: unknown(answer.reason), facts: [] };
  const names = recordsOf(answer, 'PTR').flatMap(({ target }) => parseDomainName(target) ?? []);
  const leads = await Promise.all(names.slice(0, MOST_NAMES).map((one) => leadsTo(one, address, resolve)));
  const shown = names.find((_, index) => leads[index] === true) ?? names[0];
  const facts: readonly Fact[] =
    shown === undefined ? [] : [{ id: 'ptr_name', values: [address.toString(), shown] }];
  if (leads.includes(true)) return { outcome: fine, facts };
  const failed = leads.find((lead) => typeof lead === 'string');
  return { outcome: failed ? unknown(failed) : outcomeOf([problem('IP-001', address.toString())]), facts };
}

/** An address in the four-part or the IPv6 form; one of a private network was never seen by the receiver. */
function publicAddress(text: string | undefined): Address | undefined {
  const isPlain =
    text !== undefined && (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text));
  const address = isPlain ? ipaddr.process(text) : undefined;
  const isInside = ['private', 'loopback', 'linkLocal', 'uniqueLocal', 'unspecified', 'carrierGradeNat'];
  return address && isInside.includes(address.range()) ? undefined : address;
}

function reverseNameOf(address: Address): DomainName | undefined {
  const octets = address.toByteArray();
  return address.kind() === 'ipv4'
    ? reverseName(octets.map(String), 'in-addr.arpa')
    : reverseName(
        octets.flatMap((octet) => [octet >> 4, octet & 15].map((nibble) => nibble.toString(16))),
        'ip6.arpa',
      );
}

/** Whether the name has this address; a failure where DNS could not tell. */
async function leadsTo(name: DomainName, address: Address, resolve: Resolve): Promise<boolean | DnsFailure> {
  const type = address.kind() === 'ipv4' ? 'A' : 'AAAA';
  const answer = await resolve(name, type);
  if (answer.kind === 'failed') return answer.reason;
  return recordsOf(answer, type).some(
    (record) =>
      ipaddr.isValid(record.address) && ipaddr.process(record.address).toString() === address.toString(),
  );
}
