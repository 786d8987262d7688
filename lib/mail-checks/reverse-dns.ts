import { parseDomainName, reverseName, type DomainName } from '../dns/domain-name.ts';
import { dottedForm, isInternal, parseClientIp, shownForm, type Ip } from '../dns/ip-address.ts';
import type { DnsFailure, Resolve } from '../dns/resolve.ts';
import type { Fact, Finding, Outcome, Subject } from '../checks/check.ts';
import { fine, finding, outcomeOf, problem, recordsOf, unknown } from '../checks/finding.ts';

const MOST_NAMES = 5;

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
  address: Ip,
  reverse: DomainName,
  resolve: Resolve,
): Promise<{ readonly outcome: Outcome; readonly facts: readonly Fact[] }> {
  const { failed, name, isConfirmed } = await namesOf(address, reverse, resolve);
  const facts: readonly Fact[] =
    name === undefined ? [] : [{ id: 'ptr_name', values: [shownForm(address), name] }];
  if (isConfirmed) return { outcome: fine, facts };
  return { outcome: failed ? unknown(failed) : outcomeOf([problem('IP-001', shownForm(address))]), facts };
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

async function namesOf(address: Ip, reverse: DomainName, resolve: Resolve): Promise<HostOfIp> {
  const answer = await resolve(reverse, 'PTR');
  if (answer.kind === 'failed') return { name: undefined, isConfirmed: false, failed: answer.reason };
  const names = recordsOf(answer, 'PTR').flatMap(({ target }) => parseDomainName(target) ?? []);
  const leads = await Promise.all(names.slice(0, MOST_NAMES).map((one) => leadsTo(one, address, resolve)));
  const isConfirmed = leads.includes(true);
  const failed = isConfirmed ? undefined : leads.find((lead) => typeof lead === 'string');
  return { name: names.find((_, index) => leads[index] === true) ?? names[0], isConfirmed, failed };
}

/** Undefined also for an address of a private network, which the receiver never saw. */
function publicAddress(text: string | undefined): Ip | undefined {
  const address = text === undefined ? undefined : parseClientIp(text);
  return address && isInternal(address) ? undefined : address;
}

function reverseNameOf(address: Ip): DomainName | undefined {
  return reverseName(dottedForm(address).split('.'), address.kind === 'ipv4' ? 'in-addr.arpa' : 'ip6.arpa');
}

/** Whether the name has this address; a failure where DNS could not tell. */
async function leadsTo(name: DomainName, address: Ip, resolve: Resolve): Promise<boolean | DnsFailure> {
  const type = address.kind === 'ipv4' ? 'A' : 'AAAA';
  const answer = await resolve(name, type);
  if (answer.kind === 'failed') return answer.reason;
  return recordsOf(answer, type).some((record) => record.address === shownForm(address));
}
