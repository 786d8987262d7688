import ipaddr from 'ipaddr.js';
import { parseDomainName, reverseName, type DomainName } from '../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Outcome, Subject } from '../checks/check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from '../checks/finding.ts';

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
  const { failed, name, isConfirmed } = await namesOf(address, reverse, resolve);
  const facts: readonly Fact[] =
    name === undefined ? [] : [{ id: 'ptr_name', values: [address.toString(), name] }];
  if (isConfirmed) return { outcome: fine, facts };
  return { outcome: failed ? unknown(failed) : outcomeOf([problem('IP-001', address.toString())]), facts };
}

/** The name that DNS has for an address, and whether the name leads back to it: anybody can write any name there. */
export interface HostOfIp {
  readonly name: DomainName | undefined;
  readonly isConfirmed: boolean;
  readonly failed: DnsFailure | undefined;
}

/** Asks for the name of a public address; without one, and where DNS does not tell, there is no name. */
export async function findHostOfIp(ip: string | undefined, resolve: Resolve): Promise<HostOfIp> {
  const address = publicAddress(ip);
  const reverse = address && reverseNameOf(address);
  return address === undefined || reverse === undefined
    ? { name: undefined, isConfirmed: false, failed: undefined }
    : namesOf(address, reverse, resolve);
}

async function namesOf(address: Address, reverse: DomainName, resolve: Resolve): Promise<HostOfIp> {
  const answer = await resolve(reverse, 'PTR');
  if (answer.kind === 'failed') return { name: undefined, isConfirmed: false, failed: answer.reason };
  const names = recordsOf(answer, 'PTR').flatMap(({ target }) => parseDomainName(target) ?? []);
  const leads = await Promise.all(names.slice(0, MOST_NAMES).map((one) => leadsTo(one, address, resolve)));
  const isConfirmed = leads.includes(true);
  const failed = isConfirmed ? undefined : leads.find((lead) => typeof lead === 'string');
  return { name: names.find((_, index) => leads[index] === true) ?? names[0], isConfirmed, failed };
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
