import type { Subject } from './checks/check.ts';
import type { BounceReport, OriginalMessage } from './bounce/report.ts';
import { domainOfAddress, type DomainName } from './dns/domain-name.ts';
import { hasFailed as isFailure } from './mail-checks/results.ts';
import { factsOfMail } from './facts-of-mail.ts';
import type { Diagnosis } from './inspection.ts';
import { causes, type CheckId } from './knowledge/causes.ts';
import { findComplaints } from './knowledge/complaints.ts';
import { readSeenResults } from './knowledge/receiver-results.ts';
import type { ReceiverResults } from './knowledge/verdict.ts';
import { kindOfReply } from './roots/reply-kind.ts';

/** One question to DNS that bears a cause out, and whom it is about. */
export interface Job {
  readonly check: CheckId;
  readonly subject: Subject;
}

/**
 * Whom a notice is about. The order of trust is: the receiver's own words, then the header of the returned mail, then the address that
 * the notice was sent to (a bounce goes to the envelope sender, RFC 5321 §4.5.5).
 */
export function subjectOf(report: BounceReport, diagnoses: readonly Diagnosis[]): Subject {
  const told = diagnoses.find(({ verdict }) => verdict.seen !== undefined) ?? diagnoses.find(hasFailed);
  const said = told?.verdict.seen ?? nothingSaid;
  const returned = report.original ?? nothingReturned;
  const envelope = firstKnown(said.spfDomain, returned.returnPathDomain, report.mailFromDomain);
  const fromDomain = firstKnown(said.fromDomain, returned.fromDomain, envelope);
  const mail = factsOfMail(report, told);
  return {
    fromDomain,
    mailFromDomain: envelope ?? fromDomain,
    recipientDomain: diagnoses
      .map(({ finalRecipient }) => domainOfAddress(finalRecipient))
      .find((name) => name !== undefined),
    sendingIp: mail.sentFrom?.ip,
    dkimSignatures: returned.dkim.map(({ domain, selector }) => ({ domain, selector })),
    isSeenSending: true,
    mail,
  };
}

function hasFailed({ action }: Diagnosis): boolean {
  return action === 'failed' || action === 'delayed';
}

function firstKnown(...domains: readonly (DomainName | undefined)[]): DomainName | undefined {
  return domains.find((domain) => domain !== undefined);
}

const nothingSaid: Pick<ReceiverResults, 'fromDomain' | 'spfDomain'> = {
  fromDomain: undefined,
  spfDomain: undefined,
};
const nothingReturned: Pick<OriginalMessage, 'fromDomain' | 'returnPathDomain' | 'dkim'> = {
  fromDomain: undefined,
  returnPathDomain: undefined,
  dkim: [],
};

/** The checks that the causes need, each once for each domain it is about. A notice that only tells of success needs none. */
export function jobsOf(diagnoses: readonly Diagnosis[], subject: Subject): readonly Job[] {
  const jobs = diagnoses.filter(hasFailed).flatMap((diagnosis) =>
    checksFor(diagnosis, subject).map((check): Job => {
      const recipientDomain = domainOfAddress(diagnosis.finalRecipient) ?? subject.recipientDomain;
      return { check, subject: { ...subject, recipientDomain } };
    }),
  );
  return jobs.filter((job, index) => jobs.findIndex((other) => keyOf(other) === keyOf(job)) === index);
}

/** What the cause names; and what the mail itself bears on, where the cause alone does not say so. */
function checksFor({ verdict }: Diagnosis, { mail }: Subject): readonly CheckId[] {
  const { cause, line } = verdict;
  const checks = causes[cause].checks.filter((check) => !isSettled(check, verdict, mail));
  const isOddlyWritten =
    cause === 'malformed_message' && mail?.authors !== undefined && mail.authors.count !== 1;
  return [
    ...checks,
    ...(checks.includes('dmarc') || isOddlyWritten ? (['alignment'] as const) : []),
    ...(findComplaints(line).includes('no-encryption') ? (['transport'] as const) : []),
    ...(mayBeNullMx(verdict, mail) ? (['mx-sender'] as const) : []),
  ];
}

/** "Policy reasons" without a word of which are also those of a sender's domain that takes no mail (RFC 7505 §4.2). */
function mayBeNullMx(verdict: Diagnosis['verdict'], mail: Subject['mail']): boolean {
  return kindOfReply(verdict) === 'policy' && !isSettled('dmarc', verdict, mail);
}

/** Where the receiver saw DMARC pass, no proof was wanting, but one that it misses all the same. */
function isSettled(check: CheckId, { cause, line }: Diagnosis['verdict'], mail: Subject['mail']): boolean {
  const said = readSeenResults(line);
  const dmarc = said.dmarc === 'not-said' ? mail?.seen.dmarc : said.dmarc;
  if (dmarc !== 'pass') return false;
  if (check !== 'spf' && check !== 'dkim') return check === 'dmarc';
  return cause !== `auth_${check}` && !(cause === 'auth_other' && isFailure(said[check]));
}

function keyOf({ check, subject }: Job): string {
  return `${check} ${aboutWhom[check](subject) ?? ''}`;
}

const aboutWhom: Readonly<Record<CheckId, (subject: Subject) => DomainName | string | undefined>> = {
  spf: ({ mailFromDomain }) => mailFromDomain,
  dkim: ({ fromDomain }) => fromDomain,
  dmarc: ({ fromDomain }) => fromDomain,
  'mx-sender': ({ mailFromDomain }) => mailFromDomain,
  'mx-recipient': ({ recipientDomain }) => recipientDomain,
  'reverse-dns': ({ sendingIp }) => sendingIp,
  transport: ({ recipientDomain }) => recipientDomain,
  alignment: ({ fromDomain }) => fromDomain,
  'mta-sts': ({ recipientDomain }) => recipientDomain,
  'tls-rpt': ({ recipientDomain }) => recipientDomain,
  bimi: ({ fromDomain }) => fromDomain,
};
