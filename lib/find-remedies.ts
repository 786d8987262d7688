import type { AskDns } from './dns/inspection-resolver.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';
import { domainOfAddress } from './dns/domain-name.ts';
import type { Remedy } from './remedy/remedy.ts';
import { remediesFor } from './remedy/remedies.ts';

/** The notice with what can be done about each recipient's root, once the checks are done; the same root is worked out once. Never rejects. */
export async function withRemedies(notice: NoticeInspection, dns: AskDns): Promise<NoticeInspection> {
  if (notice.diagnoses.every(({ root }) => root === undefined)) return notice;
  const known = new Map<string, Promise<readonly Remedy[]>>();
  const remediesOf = (diagnosis: Diagnosis): Promise<readonly Remedy[]> => {
    const { root, finalRecipient } = diagnosis;
    if (root === undefined) return Promise.resolve([]);
    const recipientDomain = domainOfAddress(finalRecipient) ?? notice.subject.recipientDomain;
    const key = `${root.id} ${recipientDomain ?? ''}`;
    const { services, dns: progress } = notice;
    const subject = { ...notice.subject, recipientDomain };
    const found =
      known.get(key) ?? remediesFor({ root: root.id, subject, findings: progress.findings, services }, dns);
    known.set(key, found);
    return found;
  };
  const diagnoses = await Promise.all(
    notice.diagnoses.map(async (one) => ({ ...one, remedies: await remediesOf(one) })),
  );
  return { ...notice, diagnoses, dns: { ...notice.dns, questions: dns.questions() } };
}
