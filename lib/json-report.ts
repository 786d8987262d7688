import { findingsTold } from './card-words.ts';
import type { Outcome } from './checks/check.ts';
import type { Action } from './bounce/report.ts';
import type { Question } from './dns/resolve.ts';
import type { Diagnosis, DomainInspection, NoticeInspection } from './inspection.ts';
import type { CauseId, Party, Resend } from './knowledge/causes.ts';
import { helpLinks } from './knowledge/help-links.ts';
import type { Basis } from './knowledge/verdict.ts';
import { remedyReportsOf, type RemedyReport } from './json-remedies.ts';
import type { CorrectedFinding } from './repair/corrected.ts';
import type { Confidence, RootId } from './roots/root.ts';

// The shapes that leave the program (docs/cli.md, docs/cli.schema.json). Every key is always there; null means "not said".

/** What a mail says, from its text alone. */
export interface Reading {
  readonly id: string;
  readonly isBounce: boolean;
  readonly action: Action | null;
  readonly recipients: readonly RecipientReading[];
}

export interface RecipientReading {
  readonly finalRecipient: string | null;
  readonly action: Action;
  readonly replyCode: string | null;
  readonly status: string | null;
  readonly cause: CauseId;
  readonly basis: Basis;
  readonly mendedBy: Party;
  readonly resend: Resend;
}

/** What a mail says and what DNS said to it. */
export interface InspectionReport {
  readonly file: string;
  readonly isBounce: boolean;
  readonly authenticity: string;
  readonly recipients: readonly RecipientInspection[];
  readonly findings: readonly FindingReport[];
  readonly questions: readonly Question[];
}

export interface RecipientInspection extends RecipientReading {
  /** Null where nothing failed, where the reply was not understood, and where the notice is not vouched for. */
  readonly rootCause: RootId | null;
  readonly confidence: Confidence;
  /** The words of the reply that decided. */
  readonly decisive: string | null;
  /** An official page, from our own table. */
  readonly help: string | null;
  readonly remedies: readonly RemedyReport[];
}

/** One problem (id of the catalogue: `SPF-001`), or a check that is fine or could not tell (id of the check: `spf`). */
export interface FindingReport {
  readonly id: string;
  readonly domain: string;
  readonly state: Outcome['state'];
  readonly severity: string | null;
  readonly record: string | null;
  readonly values: readonly string[];
}

/** How a domain stands. `rounds`: how many times in a row DNS had to be waited for. */
export interface DomainReport {
  readonly domain: string;
  readonly verdict: string;
  readonly findings: readonly FindingReport[];
  readonly questions: readonly Question[];
  readonly rounds: number;
}

/** A mail's `Reading`; `notice` is undefined for a mail that is neither a bounce nor a success notice. */
export function readingOf(id: string, notice: NoticeInspection | undefined): Reading {
  const diagnoses = eachAddressOnce(notice?.diagnoses ?? []);
  return {
    id,
    isBounce: tellsOfTrouble(diagnoses),
    action: gravest.find((action) => diagnoses.some((one) => one.action === action)) ?? null,
    recipients: diagnoses.map(recipientOf),
  };
}

/** A file's `Inspection`; `notice` as for `readingOf`. */
export function inspectionOf(file: string, notice: NoticeInspection | undefined): InspectionReport {
  if (notice === undefined) return { file, ...nothingFound };
  const diagnoses = eachAddressOnce(notice.diagnoses);
  return {
    file,
    isBounce: tellsOfTrouble(diagnoses),
    authenticity: notice.authenticity.verdict,
    recipients: diagnoses.map((diagnosis) => inspectedRecipient(diagnosis, notice.tone === 'cannot-vouch')),
    findings: notice.dns.findings.flatMap(findingsOf),
    questions: notice.dns.questions,
  };
}

/** A domain's report: the findings that the screen shows; `rounds` is what the caller counted. */
export function domainReportOf(inspection: DomainInspection, rounds: number): DomainReport {
  const { domain, standing, dns } = inspection;
  return {
    domain,
    verdict: standing,
    findings: findingsTold(inspection).flatMap(findingsOf),
    questions: dns.questions,
    rounds,
  };
}

const nothingFound: Omit<InspectionReport, 'file'> = {
  isBounce: false,
  authenticity: 'not-judged',
  recipients: [],
  findings: [],
  questions: [],
};
const gravest: readonly Action[] = ['failed', 'delayed', 'relayed', 'expanded', 'delivered'];

function tellsOfTrouble(diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.some(({ action }) => action === 'failed' || action === 'delayed');
}

/** Of two entries for one address the graver one stays, in the place of the first: nobody is told two things of one person. */
function eachAddressOnce(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const byAddress = new Map<string, Diagnosis>();
  for (const [index, diagnosis] of diagnoses.entries()) {
    const key = diagnosis.finalRecipient?.toLowerCase() ?? `nobody ${String(index)}`;
    const known = byAddress.get(key);
    const isGraver = known === undefined || gravest.indexOf(diagnosis.action) < gravest.indexOf(known.action);
    if (isGraver) byAddress.set(key, diagnosis);
  }
  return [...byAddress.values()];
}

function recipientOf(diagnosis: Diagnosis): RecipientReading {
  const { finalRecipient, action, replyCode, status, verdict, mendedBy, resend } = diagnosis;
  return {
    finalRecipient: finalRecipient ?? null,
    action,
    replyCode: replyCode ?? null,
    status: status ?? null,
    cause: verdict.cause,
    basis: verdict.basis,
    mendedBy,
    resend,
  };
}

/** A notice that we cannot vouch for gets no link at all. */
function inspectedRecipient(diagnosis: Diagnosis, withoutLink: boolean): RecipientInspection {
  const { line, decisive, help } = diagnosis.verdict;
  return {
    ...recipientOf(diagnosis),
    rootCause: diagnosis.root?.id ?? null,
    confidence: diagnosis.confidence,
    decisive: decisive === undefined ? null : line.slice(decisive.start, decisive.end),
    help: help === undefined || withoutLink ? null : helpLinks[help],
    remedies: withoutLink ? [] : diagnosis.remedies.flatMap(remedyReportsOf),
  };
}

function findingsOf({ check, domain, outcome, record, facts }: CorrectedFinding): readonly FindingReport[] {
  const told = { domain: domain ?? '', state: outcome.state, record: record ?? null };
  const inWords = facts.map(({ id, values }) => [id, ...values].join(' '));
  switch (outcome.state) {
    case 'fine':
      return [{ id: check, ...told, severity: null, values: inWords }];
    case 'unknown':
      return [{ id: check, ...told, severity: null, values: [outcome.reason, ...inWords] }];
    case 'problem':
      return outcome.problems.map(({ id, severity, values, corrected }) => ({
        id,
        ...told,
        severity,
        values: corrected === undefined ? values : [...values, corrected],
      }));
  }
}
