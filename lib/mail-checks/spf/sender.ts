import { isSameHouse } from '../../bounce/same-house.ts';
import { isAtOrBelow, type DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import { findServices } from '../../knowledge/find-services.ts';
import { findFreemail } from '../../knowledge/freemail.ts';
import type { Service } from '../../knowledge/service.ts';
import type { Fact, Finding, Problem, Subject } from '../../checks/check.ts';
import { problem, textsOf } from '../../checks/finding.ts';
import { nothingOfMail, type OfMail } from '../joined.ts';
import type { MailFacts } from '../../checks/mail-facts.ts';
import type { ProblemId } from '../../checks/problems.ts';
import { namesAbove } from '../../checks/names-above.ts';
import { findHostOfIp, type HostOfIp } from '../reverse-dns.ts';
import { factsOfSpf, spfOfMail, type SpfOfMail } from './of-mail.ts';
import { isSpf } from '../../checks/spf/record.ts';
import { findListed, findSender, hasEntryFor, isListedOverIpv4, isOthersList } from './sending-server.ts';

/** Whether the server that sent the lost mail was on the list of its return address, and why not (RFC 7208 §2.6, §8). */
export async function lookAtSender(subject: Subject, resolve: Resolve, found: Finding): Promise<OfMail> {
  const { mail, mailFromDomain: domain } = subject;
  if (mail === undefined || domain === undefined) return nothingOfMail;
  const [spf, uncovered] = await Promise.all([
    spfOfMail(subject, resolve),
    findUncovered(subject, mail, found, resolve),
  ]);
  const odd = mail.complaints.includes('suspicious-spf') ? [problem('SPF-028', domain)] : [];
  const unlisted =
    spf === undefined
      ? { problems: problemsWithoutIp(domain, subject, mail, found), facts: [] }
      : await problemsOfIp(spf, subject, mail, found, resolve);
  return {
    problems: [...uncovered, ...odd, ...beside(unlisted.problems, found)],
    facts: [...(spf === undefined ? [] : factsOfSpf(spf)), ...unlisted.facts],
    instead: isNobodysToMend(subject, domain) ? idsOf(found) : uncovered.length > 0 ? ['SPF-001'] : [],
  };
}

/** The list of a service, or of a house where anybody has an address, is read; its faults are not for the one whose mail came back. */
function isNobodysToMend({ fromDomain }: Subject, domain: DomainName): boolean {
  if (findFreemail(domain) !== undefined) return true;
  if (fromDomain === undefined || isSameHouse(fromDomain, domain)) return false;
  const found = findServices({
    ...{ fromDomain, sendingHost: undefined, receivedBy: undefined, dkim: [], spfIncludes: [] },
    returnPathDomain: domain,
  });
  return found.some(({ by }) => by.includes('return-path'));
}

function idsOf({ outcome }: Finding): readonly ProblemId[] {
  return outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [];
}

/** Of a domain that says it never sends, no server is on the list: an unknown one tells nothing more. */
function beside(unlisted: readonly Problem[], { outcome }: Finding): readonly Problem[] {
  const saysNever = outcome.state === 'problem' && outcome.problems.some(({ id }) => id === 'SPF-026');
  return unlisted.filter(({ id }) => !(saysNever && id === 'SPF-018'));
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
  const above = namesAbove(domain, MOST_ABOVE).filter(
    (name) => fromDomain === undefined || isAtOrBelow(fromDomain, name) || isAtOrBelow(name, fromDomain),
  );
  const answers = await Promise.all(above.map((name) => resolve(name, 'TXT', 'guess')));
  const listed = above.find((_, index) => {
    const answer = answers[index];
    return answer !== undefined && textsOf(answer).some(isSpf);
  });
  return listed === undefined ? [] : [problem('SPF-020', listed, domain)];
}

/** The list reads, and the server is not on it. Not where the receiver saw a pass, or a forwarder's server: that belongs on nobody's list. */
function isMissing({ host }: SpfOfMail, { seen, passedOn }: MailFacts): boolean {
  const isOff = ['fail', 'softfail', 'neutral'].includes(host.result);
  return isOff && seen.spf !== 'pass' && passedOn === undefined;
}

async function problemsOfIp(
  spf: SpfOfMail,
  subject: Subject,
  mail: MailFacts,
  found: Finding,
  resolve: Resolve,
): Promise<Pick<OfMail, 'problems' | 'facts'>> {
  const { ip, domain } = spf;
  if (!isMissing(spf, mail)) return nothingOfMail;
  const host = await findHostOfIp(ip, resolve);
  const service =
    findSender(subject, unrefuted(mail, host), confirmed(host)) ?? (await findListed(ip, host, resolve));
  if (isOthersList(domain, service)) return nothingOfMail;
  const hasEntry = hasEntryFor(service, found);
  const hosts = [host.name, mail.host];
  const isForgotten = ip.includes(':') && (hasEntry || (await isListedOverIpv4(domain, hosts, resolve)));
  const told = isForgotten
    ? problem('SPF-025', domain, ip)
    : problemOfServer(domain, shown(ip, host), hasEntry ? undefined : service);
  return { problems: [told], facts: factsOfHost(ip, host) };
}

/** Only a name that leads back: any other may be anybody's writing. */
function factsOfHost(ip: string, host: HostOfIp): readonly Fact[] {
  const name = confirmed(host);
  return name === undefined ? [] : [{ id: 'ptr_name', values: [ip, name] }];
}

function problemOfServer(domain: DomainName, server: string, service: Service | undefined): Problem {
  return service === undefined
    ? problem('SPF-018', domain, server)
    : problem('SPF-017', domain, service.name);
}

/** What the server called itself is not heard where DNS has the same name for its address, and that does not lead back. */
function unrefuted(mail: MailFacts, { name, isConfirmed, failed }: HostOfIp): MailFacts {
  const isRefuted = name !== undefined && name === mail.host && !isConfirmed && failed === undefined;
  return isRefuted ? { ...mail, host: undefined } : mail;
}

function confirmed({ name, isConfirmed }: HostOfIp): DomainName | undefined {
  return isConfirmed ? name : undefined;
}

function shown(ip: string, { name }: HostOfIp): string {
  return name === undefined ? ip : `${ip} (${name})`;
}

/** The receiver says that SPF did not pass, and who sent it is a service without an entry: its address need not be known. */
function problemsWithoutIp(
  domain: DomainName,
  subject: Subject,
  mail: MailFacts,
  found: Finding,
): readonly Problem[] {
  const isOff = ['fail', 'softfail', 'did-not-pass'].includes(mail.seen.spf) && mail.passedOn === undefined;
  if (!isOff || found.record === undefined || mail.returnPath !== domain) return [];
  const service = findSender(subject, mail, undefined);
  const isIn = hasEntryFor(service, found) || isOthersList(domain, service);
  return service === undefined || isIn ? [] : [problem('SPF-017', domain, service.name)];
}
