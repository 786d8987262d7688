import type { DomainName } from './dns/domain-name.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';
import type { RootId } from './roots/root.ts';

/** Lost mails that come down to the same root of the same domain: what is mended once is mended for all of them. */
export interface RootGroup {
  readonly root: RootId;
  readonly domain: DomainName;
  /** A lost mail each, in the order of the notices. */
  readonly members: readonly RootMember[];
}

export interface RootMember {
  readonly noticeId: string;
  readonly diagnosis: Diagnosis;
}

/**
 * Groups the failures of all notices of a thread. In none: a failure without a root, one of an unknown domain, and one that is mended on the
 * recipient's side or by the mail's author, for each mail anew.
 */
export function groupRoots(
  notices: readonly Pick<NoticeInspection, 'id' | 'diagnoses' | 'subject'>[],
): readonly RootGroup[] {
  const groups = new Map<string, RootGroup>();
  for (const { id, diagnoses, subject } of notices) {
    for (const diagnosis of diagnoses) {
      const domain = domainOf(diagnosis) ?? subject.fromDomain;
      if (diagnosis.root === undefined || domain === undefined || !isMendedOnce(diagnosis)) continue;
      const key = `${diagnosis.root.id} ${domain}`;
      const known = groups.get(key) ?? { root: diagnosis.root.id, domain, members: [] };
      groups.set(key, { ...known, members: [...known.members, { noticeId: id, diagnosis }] });
    }
  }
  return [...groups.values()];
}

/** The group that a diagnosis of a notice is in; undefined where it stands alone. */
export function groupOf(groups: readonly RootGroup[], diagnosis: Diagnosis): RootGroup | undefined {
  return groups.find(
    ({ members }) => members.length > 1 && members.some((one) => one.diagnosis === diagnosis),
  );
}

function isMendedOnce({ remedies: [first] }: Diagnosis): boolean {
  if (first === undefined) return false;
  return first.changes.length > 0 || first.party === 'sender-domain' || first.party === 'sending-service';
}

/** In whose zone the first remedy changes a record. */
function domainOf({ remedies }: Diagnosis): DomainName | undefined {
  return remedies[0]?.changes[0]?.zone;
}
