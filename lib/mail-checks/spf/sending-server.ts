import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { findFreemail } from '../../knowledge/freemail.ts';
import { isOwnInclude, isOwnName } from '../../knowledge/service-marks.ts';
import type { Service } from '../../knowledge/service.ts';
import type { Finding, SpfCost, Subject } from '../../checks/check.ts';
import { recordsOf } from '../../checks/finding.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';
import type { HostOfIp } from '../reverse-dns.ts';
import { checkHost } from '../../checks/spf/check-host.ts';
import { includeNames } from '../../checks/spf/include-names.ts';

/**
 * The service whose server it was: by the name of its address, where that leads back; by names of its own in the mail. Not one that we know
 * from memory only, nor one that only passes on.
 */
export function findSender(
  { fromDomain, mailFromDomain }: Subject,
  { host, receivedBy, signatures }: MailFacts,
  confirmedName: DomainName | undefined,
): Service | undefined {
  const found = findServices({
    fromDomain,
    returnPathDomain: mailFromDomain,
    sendingHost: confirmedName ?? host,
    receivedBy,
    dkim: signatures,
    spfIncludes: [],
  });
  return found.find(
    ({ service, by }) =>
      isSender(service) &&
      by.some((mark) => mark === 'received' || mark === 'dkim-domain' || mark === 'return-path-form'),
  )?.service;
}

function isSender({ confidence, category, spfIncludes }: Service): boolean {
  return confidence !== 'low' && category !== 'forwarding' && spfIncludes.length > 0;
}

/** A name that does not lead back may be anybody's writing: it counts where the service's own list has the address. */
export async function findListed(
  ip: string,
  { name, isConfirmed }: HostOfIp,
  resolve: Resolve,
): Promise<Service | undefined> {
  if (name === undefined || isConfirmed) return undefined;
  const evidence = { ...nothingKnown, sendingHost: name };
  const [service] = findServices(evidence).flatMap((one) => (isSender(one.service) ? [one.service] : []));
  const own = parseDomainName(service?.spfIncludes[0]);
  return own !== undefined && (await isListed(ip, own, resolve)) ? service : undefined;
}

const nothingKnown = {
  fromDomain: undefined,
  returnPathDomain: undefined,
  receivedBy: undefined,
  dkim: [],
  spfIncludes: [],
};

/** Nobody told its HELO. */
async function isListed(ip: string, domain: DomainName, resolve: Resolve): Promise<boolean> {
  const question = { ip, domain, sender: `somebody@${domain}`, helo: undefined };
  const { result } = await checkHost(question, resolve, { localPart: 'withheld' });
  return result === 'pass';
}

const MOST_ADDRESSES = 3;

/** Whether an IPv4 address of the same host would have passed: only the other kind was forgotten (RFC 7208 §5.6). */
export async function isListedOverIpv4(
  domain: DomainName,
  named: readonly (DomainName | undefined)[],
  resolve: Resolve,
): Promise<boolean> {
  const hosts = [...new Set(named.filter((name) => name !== undefined))];
  const answers = await Promise.all(hosts.map((host) => resolve(host, 'A', 'guess')));
  const addresses = answers.flatMap((answer) => recordsOf(answer, 'A').map(({ address }) => address));
  const listed = await Promise.all(
    [...new Set(addresses)].slice(0, MOST_ADDRESSES).map((ip) => isListed(ip, domain, resolve)),
  );
  return listed.includes(true);
}

/** Whether the list names the service, as deep as it was read. */
export function hasEntryFor(service: Service | undefined, { record, tree }: Finding): boolean {
  const names = tree === undefined ? includeNames(record ?? '') : namesIn(tree);
  return service !== undefined && names.some((name) => isOwnInclude(service, name));
}

function namesIn({ name, below }: SpfCost): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...below.flatMap(namesIn)];
}

/** A list that its owner's customers cannot mend: a service's own, or that of a house where anybody has an address. */
export function isOthersList(domain: DomainName, service: Service | undefined): boolean {
  return findFreemail(domain) !== undefined || (service !== undefined && isOwnName(service, domain));
}
