import { checkDkim } from '../checks/dkim/check.ts';
import { checkDmarc } from '../checks/dmarc/check.ts';
import { checkSpf } from '../checks/spf/check.ts';
import type { Finding, Subject } from '../checks/check.ts';
import type { ProblemId } from '../checks/problems.ts';
import { isAtOrBelow } from '../dns/domain-name.ts';
import type { Resolve } from '../dns/resolve.ts';
import { corrected, type CorrectedFinding } from '../repair/corrected.ts';
import type { Scene } from './case.ts';
import type { RecordChange } from './remedy.ts';

/** The problems of a domain's records over some DNS, and what could not be learnt; a problem that is there twice is told twice. */
export interface Faults {
  readonly ids: readonly ProblemId[];
  readonly isOpen: boolean;
}

/** What asks for nothing to be done: nine or ten look-ups, a soft end, keys whose names nobody knows, tags of an older RFC. */
const NOTES: readonly ProblemId[] = ['SPF-004', 'SPF-027', 'DKIM-015', 'DMARC-014', 'DMARC-018', 'DMARC-020'];

/** Our own checks of the names at which something is to be changed; others see nothing of the change. */
export async function faultsAt(
  changes: readonly RecordChange[],
  scene: Scene,
  resolve: Resolve,
): Promise<Faults> {
  const checks = [...new Map(changes.map((change) => checkFor(change, scene)))].map(([, run]) => run);
  const findings = (await Promise.all(checks.map((run) => run(resolve)))).map(corrected);
  return {
    ids: findings.flatMap(idsOf).filter((id) => !NOTES.includes(id)),
    isOpen: findings.some(({ outcome }) => outcome.state === 'unknown' && isFailure(outcome.reason)),
  };
}

type Run = (resolve: Resolve) => Promise<Finding>;

function checkFor(
  { name, type }: RecordChange,
  { subject, author, zone, dns }: Scene,
): readonly [string, Run] {
  if (name.startsWith('_dmarc.')) {
    const at = isAtOrBelow(`_dmarc.${author}`, name) ? author : zone;
    return ['dmarc', (resolve) => checkDmarc(aboutDomain(subject, at), resolve, dns.instruments)];
  }
  if (name.includes('._domainkey.'))
    return ['dkim', (resolve) => checkDkim({ ...subject, fromDomain: author }, resolve, dns.instruments)];
  return [
    `${type} ${name}`,
    (resolve) => checkSpf({ ...aboutDomain(subject, name), isSeenSending: true }, resolve),
  ];
}

/** The domain as a whole, so that also where its reports go is looked at. */
function aboutDomain(subject: Subject, domain: Scene['author']): Subject {
  return {
    ...subject,
    ...{ fromDomain: domain, mailFromDomain: domain, recipientDomain: domain },
    ...{ sendingIp: undefined, dkimSignatures: [], isSeenSending: false, mail: undefined },
  };
}

function idsOf({ outcome }: CorrectedFinding): readonly ProblemId[] {
  return outcome.state === 'problem' ? outcome.problems.map(({ id }) => id) : [];
}

function isFailure(reason: string): boolean {
  return !['not-said', 'header-missing', 'selector-unknown', 'not-judged'].includes(reason);
}

/** Nothing is there that was not there before. */
export function isNoneNew(before: Faults, after: Faults): boolean {
  const left = [...before.ids];
  return after.ids.every((id) => {
    const place = left.indexOf(id);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}
