import { isAtOrBelow, parentOf, parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { findFreemail } from '../../knowledge/freemail.ts';
import { isOwnInclude, isOwnName } from '../../knowledge/service-marks.ts';
import type { Service } from '../../knowledge/service.ts';
import type { Finding, Problem, Subject } from '../check.ts';
import { problem, recordsOf, textsOf } from '../finding.ts';
import { nothingOfMail, type OfMail } from '../joined.ts';
import type { MailFacts } from '../mail-facts.ts';
import { findHostOfIp, type HostOfIp } from '../reverse-dns.ts';
import { checkHost } from './check-host.ts';
import { includeNames } from './include-names.ts';
import { factsOfSpf, spfOfMail, type SpfOfMail } from './of-mail.ts';
import { isSpf } from './record.ts';

/** Whether the server that sent the lost mail was on the list of its return address, and why not (RFC 7208 §2.6, §8). */
export async function lookAtSender(subject: Subject, resolve: Resolve, found: Finding): Promise<OfMail> {
  const { mail, mailFromDomain: domain } = subject;
  if (mail === undefined || domain === undefined) return nothingOfMail;
  const [spf, uncovered] = await Promise.all([
    spfOfMail(subject, resolve),
    findUncovered(subject, mail, found, resolve),
  ]);
  const odd = mail.complaints.includes('suspicious-spf') ? [problem('SPF-028', domain)] : [];
  const unlisted = spf && isMissing(spf, mail) ? await judgeServer(spf, subject, mail, found, resolve) : [];
  return {
    problems: [...uncovered, ...odd, ...unlisted],
    facts: spf === undefined ? [] : factsOfSpf(spf),
    instead: uncovered.length > 0 ? ['SPF-001'] : [],
  };
}

const MOST_ABOVE = 3;

/** A return address below the author's domain, or below another name that has a list, without a list of its own: none is inherited (§4). */
async function findUncovered(
  { mailFromDomain: domain, fromDomain }: Subject,
  { seen, returnPath }: MailFacts,
  { outcome }: Finding,
  resolve: Resolve,
): Promise<readonly Problem[]> {
  const isBare = outcome.state === 'problem' && outcome.problems.some(({ id }) => id === 'SPF-001');
  if (domain === undefined || returnPath !== domain || !isBare || seen.spf === 'pass') return [];
  const above = namesAbove(domain).filter(
    (name) => fromDomain === undefined || isAtOrBelow(fromDomain, name) || isAtOrBelow(name, fromDomain),
  );
  const answers = await Promise.all(above.map((name) => resolve(name, 'TXT', 'guess')));
  const listed = above.find((_, index) => {
    const answer = answers[index];
    return answer !== undefined && textsOf(answer).some(isSpf);
  });
  return listed === undefined ? [] : [problem('SPF-020', listed, domain)];
}

function namesAbove(domain: DomainName): readonly DomainName[] {
  const parent = parentOf(domain);
  return parent === undefined ? [] : [parent, ...namesAbove(parent)].slice(0, MOST_ABOVE);
}

/**
 * The list reads, and the server is not on it. Not where the receiver saw a pass, where a forwarder's server was seen (its address belongs on
 * nobody's list), nor at a house where anybody has an address: nobody can change its list.
 */
function isMissing({ domain, host }: SpfOfMail, { seen, passedOn }: MailFacts): boolean {
  const isOff = ['fail', 'softfail', 'neutral'].includes(host.result);
  return isOff && seen.spf !== 'pass' && passedOn === undefined && findFreemail(domain) === undefined;
}

async function judgeServer(
  { ip, domain }: SpfOfMail,
  subject: Subject,
  mail: MailFacts,
  { record }: Finding,
  resolve: Resolve,
): Promise<readonly Problem[]> {
  const host = await findHostOfIp(ip, resolve);
  const service = findSender(subject, mail, host) ?? (await findListed(ip, host, resolve));
  if (service !== undefined && isOwnName(service, domain)) return []; // its own list is not the reader's to mend
  const hasEntry = service !== undefined && hasEntryFor(service, record);
  const names = [host.name, mail.host].filter((name) => name !== undefined);
  if (ip.includes(':') && (hasEntry || (await isListedOverIpv4(domain, names, resolve))))
    return [problem('SPF-025', domain, ip)];
  return [problemOfServer(domain, shown(ip, host), hasEntry ? undefined : service)];
}

function problemOfServer(domain: DomainName, server: string, service: Service | undefined): Problem {
  return service === undefined
    ? problem('SPF-018', domain, server)
    : problem('SPF-017', domain, service.name);
}

function hasEntryFor(service: Service, record: string | undefined): boolean {
  return includeNames(record ?? '').some((name) => isOwnInclude(service, name));
}

function shown(ip: string, { name }: HostOfIp): string {
  return name === undefined ? ip : `${ip} (${name})`;
}

/**
 * The service whose server it was: by the name of its address, where that leads back; by names of its own in the mail. Not one that we know
 * from memory only, nor one that only passes on.
 */
function findSender(
  { fromDomain, mailFromDomain }: Subject,
  { host, receivedBy, signatures }: MailFacts,
  { name, isConfirmed }: HostOfIp,
): Service | undefined {
  const found = findServices({
    fromDomain,
    returnPathDomain: mailFromDomain,
    sendingHost: isConfirmed ? name : host,
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
async function findListed(
  ip: string,
  { name, isConfirmed }: HostOfIp,
  resolve: Resolve,
): Promise<Service | undefined> {
  if (name === undefined || isConfirmed) return undefined;
  const evidence = { ...nothingKnown, sendingHost: name };
  const [service] = findServices(evidence).flatMap((one) => (isSender(one.service) ? [one.service] : []));
  const own = parseDomainName(service?.spfIncludes[0]);
  return own !== undefined && (await isListed(ip, own, name, resolve)) ? service : undefined;
}

const nothingKnown = {
  fromDomain: undefined,
  returnPathDomain: undefined,
  receivedBy: undefined,
  dkim: [],
  spfIncludes: [],
};

async function isListed(ip: string, domain: DomainName, helo: string, resolve: Resolve): Promise<boolean> {
  const question = { ip, domain, sender: `somebody@${domain}`, helo };
  const { result } = await checkHost(question, resolve, { localPart: 'withheld' });
  return result === 'pass';
}

const MOST_ADDRESSES = 3;

/** Whether an IPv4 address of the same host would have passed: only the other kind was forgotten (§5.6). */
async function isListedOverIpv4(
  domain: DomainName,
  hosts: readonly DomainName[],
  resolve: Resolve,
): Promise<boolean> {
  const answers = await Promise.all([...new Set(hosts)].map((host) => resolve(host, 'A', 'guess')));
  const addresses = answers.flatMap((answer) => recordsOf(answer, 'A').map(({ address }) => address));
  const listed = await Promise.all(
    [...new Set(addresses)]
      .slice(0, MOST_ADDRESSES)
      .map((ip) => isListed(ip, domain, hosts[0] ?? domain, resolve)),
  );
  return listed.includes(true);
}
