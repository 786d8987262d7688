import type { DomainName } from './dns/domain-name.ts';
import type { Diagnosis, NoticeInspection, Ownership } from './inspection.ts';
import type { Party } from './knowledge/causes.ts';

/** What the person said of each domain. */
export type Owned = ReadonlyMap<string, Exclude<Ownership, 'not-asked'>>;

/** The parties for whom it matters whether the domain is the reader's: who runs it acts, or gives the order to. */
const OF_THE_DOMAIN: readonly Party[] = ['sender-domain'];

/**
 * The domain of which the person is asked "Is it yours?": the one in whose zone the first remedy would change records, else the sender's
 * where who must act hangs on it. Undefined where the answer changes nothing: freemail, notices without a root or that nobody can vouch for.
 */
export function domainToAskOf({ diagnoses, subject, tone }: NoticeInspection): DomainName | undefined {
  if (tone !== 'failed' && tone !== 'delayed') return undefined;
  const mendable = diagnoses.filter(isOfADomain);
  const zone = mendable
    .flatMap(({ remedies }) => remedies)
    .flatMap(({ changes }) => changes)
    .at(0)?.zone;
  return zone ?? (mendable.length > 0 ? subject.fromDomain : undefined);
}

function isOfADomain({ root, remedies: [first], isFromFreemail }: Diagnosis): boolean {
  if (root === undefined || first === undefined || isFromFreemail) return false;
  return first.changes.length > 0 || OF_THE_DOMAIN.includes(first.party);
}

/** The notice with what the person has said of its domain, now or once before. */
export function withOwnership(notice: NoticeInspection, owned: Owned): NoticeInspection {
  const domain = domainToAskOf(notice);
  const ownership = (domain !== undefined && owned.get(domain)) || 'not-asked';
  return notice.ownership === ownership ? notice : { ...notice, ownership };
}
