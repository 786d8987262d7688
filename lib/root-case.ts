import { domainOfAddress } from './dns/domain-name.ts';
import { factsOfMail } from './facts-of-mail.ts';
import type { Diagnosis, NoticeInspection } from './inspection.ts';
import { textConfidence } from './knowledge/text-confidence.ts';
import type { RootCase } from './roots/case.ts';
import { findRoot } from './roots/find-root.ts';
import type { Confidence, Root } from './roots/root.ts';

type Known = Pick<NoticeInspection, 'report' | 'subject' | 'services' | 'dns' | 'tone'>;

/** A diagnosis with its root, and how sure it is; grows as DNS answers. A notice that is not vouched for has no root. */
export function withRoot(diagnosis: Diagnosis, notice: Known): Diagnosis {
  const root = rootOf(diagnosis, notice);
  return { ...diagnosis, root, confidence: confidenceOf(diagnosis, root) };
}

/** One way of saying how sure we are: that of the root; where there is none, what the words alone allow. */
export function confidenceOf({ verdict }: Pick<Diagnosis, 'verdict'>, root: Root | undefined): Confidence {
  return root?.confidence ?? textConfidence(verdict);
}

function rootOf(diagnosis: Diagnosis, notice: Known): Root | undefined {
  const isFailure = diagnosis.action === 'failed' || diagnosis.action === 'delayed';
  return isFailure && notice.tone !== 'cannot-vouch' ? findRoot(caseOf(diagnosis, notice)) : undefined;
}

/** Each recipient's own reply is read for what the refuser saw; the header that came back is everybody's. */
export function caseOf(diagnosis: Diagnosis, { report, subject, services, dns }: Known): RootCase {
  const domain = domainOfAddress(diagnosis.finalRecipient) ?? subject.recipientDomain;
  return {
    verdict: diagnosis.verdict,
    replyCode: diagnosis.replyCode,
    subject,
    mail: factsOfMail(report, diagnosis),
    findings: dns.findings.filter(
      (finding) =>
        finding.check !== 'mx-recipient' || finding.domain === undefined || finding.domain === domain,
    ),
    dns: dns.state === 'asking' ? 'open' : 'closed',
    isByService: services.some(({ isSure }) => isSure),
  };
}
