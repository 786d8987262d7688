import type { Subject } from '../checks/check.ts';
import type { MailFacts } from '../checks/mail-facts.ts';
import type { ProblemId } from '../checks/problems.ts';
import type { DomainName } from '../dns/domain-name.ts';
import type { Instruments } from '../dns/instruments.ts';
import type { Resolve } from '../dns/resolve.ts';
import type { ServiceMark } from '../knowledge/find-services.ts';
import type { CorrectedFinding, CorrectedProblem } from '../repair/corrected.ts';
import type { RootId } from '../roots/root.ts';

/** What a remedy is looked for: what it comes down to, whom it is about, what was found. */
export interface Case {
  readonly root: RootId;
  readonly subject: Subject;
  /** Of all checks, the records as published. */
  readonly findings: readonly CorrectedFinding[];
  readonly services: readonly SeenService[];
}

/** A service of our own table that seems to have sent the mail; `isSure`: its mark in this very mail proves it. */
export interface SeenService {
  readonly id: string;
  readonly by: ServiceMark;
  readonly isSure: boolean;
}

/** How to ask DNS, and by what keys and names are measured. */
export interface RemedyDns {
  readonly resolve: Resolve;
  readonly instruments?: Instruments | undefined;
}

/** A case whose author is known, and the domain that the person is asked about. */
export interface Scene extends Case {
  /** The domain of RFC5322.From. */
  readonly author: DomainName;
  /** The author's domain, or the one above it that somebody registered: no record outside of it is proposed. */
  readonly zone: DomainName;
  readonly dns: RemedyDns;
  readonly mail: MailFacts | undefined;
}

/** The problems that were found, with these ids; in their order. */
export function problemsWith(
  { findings }: Pick<Case, 'findings'>,
  ...ids: readonly ProblemId[]
): readonly CorrectedProblem[] {
  return findings.flatMap(({ outcome }) =>
    outcome.state === 'problem' ? outcome.problems.filter(({ id }) => ids.includes(id)) : [],
  );
}
