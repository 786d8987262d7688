import { organizationOf, walk } from '../checks/dmarc/discover.ts';
import { isAtOrBelow, parseDomainName, type DomainName } from '../dns/domain-name.ts';
import { findFreemail } from '../knowledge/freemail.ts';
import type { Case, RemedyDns, Scene } from './case.ts';
import type { Draft, Make } from './draft.ts';
import { reached } from './reach.ts';
import type { Remedy } from './remedy.ts';
import { ifNothing, makesOf } from './table.ts';

/**
 * What can be done about a root, the first to do first; each simulated over the changed zone, and none that does not reach its goal there. Asks DNS,
 * mostly what the checks have asked already; never rejects.
 */
export async function remediesFor(one: Case, dns: RemedyDns): Promise<readonly Remedy[]> {
  const scene = await sceneOf(one, dns);
  if (scene === undefined) return [];
  const found = await Promise.all(makesOf[one.root].map((make) => firstReached(make, scene)));
  const remedies = onePerRecord(found.flatMap((remedy) => remedy ?? []));
  // To loosen the rule is never the only thing to do.
  if (remedies.some(({ id }) => id !== 'relax-dmarc')) return remedies;
  const last = ifNothing[one.root];
  return last === undefined ? [] : [(await firstReached(last, scene)) ?? []].flat();
}

/** The scene of a mail whose author is not known has the recipient's domain in its place: then no record is changed. */
async function sceneOf(one: Case, dns: RemedyDns): Promise<Scene | undefined> {
  const { fromDomain, mailFromDomain, recipientDomain, mail } = one.subject;
  const author = fromDomain ?? mailFromDomain ?? recipientDomain;
  if (author === undefined) return undefined;
  return { ...one, author, zone: await zoneOf(author, dns), dns, mail };
}

/** The domain that somebody registered; where the list of suffixes is not at hand, the organizational domain by the tree walk (RFC 9989 §4.10.2). */
export async function zoneOf(author: DomainName, { resolve, instruments }: RemedyDns): Promise<DomainName> {
  const registered = instruments?.registrableDomain?.(author);
  if (registered !== undefined) return registered;
  const organization = organizationOf(await walk(author, resolve));
  const above = organization.kind === 'known' ? parseDomainName(organization.domain) : undefined;
  return above !== undefined && isAtOrBelow(author, above) ? above : author;
}

async function firstReached(make: Make, scene: Scene): Promise<Remedy | undefined> {
  for (const one of await make(scene)) {
    const remedy = mayChange(one, scene) ? await reached(one, scene) : undefined;
    if (remedy !== undefined) return remedy;
  }
  return undefined;
}

/** Records of a house where anybody has an address are not the reader's, nor are those of a domain that only took the mail. */
function mayChange({ changes, party }: Draft, { author, subject }: Scene): boolean {
  const isOwn =
    findFreemail(author) === undefined && (subject.fromDomain ?? subject.mailFromDomain) !== undefined;
  return isOwn || (changes.length === 0 && party !== 'sender-domain');
}

/** Two that would write the same record cannot both be done as they stand: the first is. */
function onePerRecord(remedies: readonly Remedy[]): readonly Remedy[] {
  const keysOf = ({ changes }: Remedy) => changes.map(({ name, type }) => `${type} ${name}`);
  return remedies.filter((remedy, index) => {
    const before = new Set(remedies.slice(0, index).flatMap(keysOf));
    return !keysOf(remedy).some((key) => before.has(key));
  });
}
