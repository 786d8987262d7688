import { recordsOf } from '../checks/finding.ts';
import { findHostOfIp } from '../mail-checks/reverse-dns.ts';
import { isAtOrBelow, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { findServices } from '../knowledge/find-services.ts';
import { findOffer } from '../knowledge/service-offer.ts';
import type { Service } from '../knowledge/service.ts';
import { services as known } from '../knowledge/services/index.ts';
import { problemsWith, type Scene } from './case.ts';

/** The service that sent the mail by a mark that proves it, or that the check of the mail's server has found; undefined where neither tells. */
export function surelySent(scene: Scene): Service | undefined {
  const [unlisted] = problemsWith(scene, 'SPF-017');
  const name = unlisted?.values[1];
  const sure = scene.services.find(({ isSure }) => isSure);
  const found = known.find((service) => service.name === name) ?? known.find(({ id }) => id === sure?.id);
  return found && isAdvised(found) ? found : undefined;
}

/**
 * The service whose server it was, where DNS bears it out: the address's reverse name is the service's, and leads back. The check of the mail's
 * server tells none where there is no list, or none that reads.
 */
export async function senderByName({ mail, dns }: Scene): Promise<Service | undefined> {
  if (mail?.sentFrom === undefined || mail.passedOn !== undefined) return undefined;
  const { name, isConfirmed } = await findHostOfIp(mail.sentFrom.ip, dns.resolve);
  if (name === undefined || !isConfirmed) return undefined;
  const nothing = { fromDomain: undefined, returnPathDomain: undefined, receivedBy: undefined };
  const found = findServices({ ...nothing, sendingHost: name, dkim: [], spfIncludes: [] });
  return found.find(({ service }) => isAdvised(service) && service.spfIncludes.length > 0)?.service;
}

/** The one that surely sent it, or a service that left in the mail a name that anybody may choose: good enough to tell where its set-up page is. */
export function seeminglySent(scene: Scene): Service | undefined {
  const seen = scene.services.find(({ by }) => by !== 'spf-include');
  const found = surelySent(scene) ?? known.find(({ id }) => id === seen?.id);
  return found && isAdvised(found) ? found : undefined;
}

/** What is known from memory only is not advised; what only passes mail on sets nothing up. */
function isAdvised(service: Service): boolean {
  return findOffer(service) !== undefined && service.category !== 'forwarding';
}

/** The hosts that take a domain's mail, the most preferred first; none where there are none, or DNS did not tell. */
export async function mailHosts(domain: DomainName, { dns }: Scene): Promise<readonly DomainName[]> {
  const records = recordsOf(await dns.resolve(domain, 'MX'), 'MX');
  const sorted = records.toSorted((one, other) => one.preference - other.preference);
  return sorted.flatMap(({ exchange }) => parseDomainName(exchange) ?? []);
}

/** The service of our own table that has the domain's mailboxes, by its MX hosts. */
export function mailboxService(hosts: readonly DomainName[]): Service | undefined {
  const found = known.find(({ mxSuffixes }) =>
    mxSuffixes.some((suffix) => hosts.some((host) => isAtOrBelow(host, suffix))),
  );
  return found && isAdvised(found) && found.category !== 'gateway' ? found : undefined;
}

/**
 * The name of the mail's server where DNS bears it out as the domain's own: the address's reverse name lies at or below the zone, and the zone says
 * that this name has that address.
 */
export async function ownServer({ mail, zone, dns }: Scene): Promise<DomainName | undefined> {
  if (mail?.sentFrom === undefined || mail.passedOn !== undefined) return undefined;
  const { name, isConfirmed } = await findHostOfIp(mail.sentFrom.ip, dns.resolve);
  return name !== undefined && isConfirmed && isAtOrBelow(name, zone) ? name : undefined;
}
