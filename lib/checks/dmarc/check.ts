import { below, type DomainName } from '../../dns/domain-name.ts';
import type { Instruments } from '../../dns/instruments.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import type { Finding, Outcome, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import { discover, organizationOf, walk, walked, walkNames, type RecordStep, type Step } from './discover.ts';
import { factsOfPolicy } from './facts.ts';
import { findMisplaced, findPointer } from './misplaced.ts';
import { once } from './once.ts';
import { factsOfOlderReading, problemsOfOrganization, type TwoReadings } from './older.ts';
import { dependsOnExistence, findExistence, policyOf, type AppliedPolicy, type Existence } from './policy.ts';
import {
  problemsOfRecord,
  problemsOfStep,
  problemsOfSubdomains,
  problemsOfTrial,
} from './record-problems.ts';
import { checkReports, type ReportFindings } from './reports.ts';
import { problemsOfUnsigned } from './unsigned.ts';

/**
 * The DMARC record that governs the From domain, found by the tree walk of RFC 9989 §4.10; whether it reads; whether its reports arrive. With
 * the public suffix list also what readers of RFC 7489 make of it.
 */
export async function checkDmarc(
  subject: Subject,
  askDns: Resolve,
  { registrableDomain }: Instruments = {},
): Promise<Finding> {
  const { fromDomain: domain } = subject;
  const resolve = once(askDns);
  if (domain === undefined) return finding('dmarc', undefined, unknown('not-said'));
  const [steps] = await Promise.all([walk(domain, resolve), askAlong(subject, domain, resolve)]);
  const discovery = discover(steps);
  switch (discovery.kind) {
    case 'failed':
      return finding('dmarc', domain, judgeOpenWalk(domain, steps, discovery.reason));
    case 'none':
      return finding('dmarc', domain, outcomeOf(await problemsOfNone(domain, steps, resolve)));
    case 'found':
      return checkFound(
        subject,
        { domain, steps, at: discovery.at, organization: known(steps), registrableDomain },
        resolve,
      );
  }
}

const MOST_AT_ONCE = 8;

/**
 * What a record of the domain's own will make us ask next is asked in the first round, where other checks of a typed domain ask it then
 * anyway: its mail servers, its list of allowed senders, its keys.
 */
async function askAlong(subject: Subject, domain: DomainName, resolve: Resolve): Promise<void> {
  const keys = below('_domainkey', domain);
  if (isAboutMail(subject) || keys === undefined || walkNames(domain).length > MOST_AT_ONCE - 3) return;
  await Promise.all([resolve(domain, 'MX'), resolve(domain, 'TXT'), resolve(keys, 'TXT')]);
}

function isAboutMail({ mail, isSeenSending }: Subject): boolean {
  return mail !== undefined || isSeenSending;
}

function known(steps: readonly Step[]): string | undefined {
  const organization = organizationOf(steps);
  return organization.kind === 'known' ? organization.domain : undefined;
}

/** A fault that was seen is true whatever the other names would have said; else nothing is known. */
function judgeOpenWalk(domain: DomainName, steps: readonly Step[], reason: DnsFailure): Outcome {
  const told = walked(steps).flatMap((step) => problemsOfStep(domain, step));
  return told.some(({ id }) => id !== 'DMARC-018') ? outcomeOf(told) : unknown(reason);
}

/** A record of whatever kind is told as it is; "there is none" is said only where nothing like one was seen. */
async function problemsOfNone(
  domain: DomainName,
  steps: readonly Step[],
  resolve: Resolve,
): Promise<readonly Problem[]> {
  const told = walked(steps).flatMap((step) => problemsOfStep(domain, step));
  if (told.some(({ id }) => id !== 'DMARC-018')) return told;
  const [pointer, misplaced] = await Promise.all([
    steps[0]?.kind === 'none' ? findPointer(domain, resolve) : undefined,
    findMisplaced(domain, resolve),
  ]);
  if (pointer !== undefined) return [problem('DMARC-019', domain, pointer), ...told];
  if (misplaced !== undefined) return [problem('DMARC-017', domain, misplaced), ...told];
  return [problem('DMARC-001', domain), ...told];
}

async function checkFound(subject: Subject, readings: TwoReadings, resolve: Resolve): Promise<Finding> {
  const { domain, steps, at } = readings;
  const [existence, reports, unsigned] = await Promise.all([
    dependsOnExistence(domain, at) ? findExistence(domain, resolve) : undefined,
    at.name === domain && !isAboutMail(subject)
      ? checkReports(at, organizationOf(steps.slice(steps.indexOf(at))), resolve)
      : notAsked,
    at.name === domain ? problemsOfUnsigned(subject, domain, policyFor(domain, at, undefined), resolve) : [],
  ]);
  const policy = policyFor(domain, at, existence);
  const problems = [...problemsOfFound(readings, policy), ...reports.problems, ...unsigned];
  const open = typeof existence === 'object' ? existence.failed : reports.open;
  const outcome = problems.length === 0 && open !== undefined ? unknown(open) : outcomeOf(problems);
  const facts = [...factsOfPolicy(domain, at, policy), ...factsOfOlderReading(readings, policy)];
  return finding('dmarc', domain, outcome, { record: at.text, facts });
}

/** Where reports go is asked only of a domain's own record, and not for a mail: no report brings a mail back. */
const notAsked: ReportFindings = { problems: [], open: undefined };

function policyFor(
  domain: DomainName,
  { name, record }: RecordStep,
  existence: Existence | undefined,
): AppliedPolicy | undefined {
  if (typeof existence === 'object') return undefined;
  return policyOf(record, { isOwn: name === domain, isMissing: existence === 'missing' });
}

function problemsOfFound(readings: TwoReadings, policy: AppliedPolicy | undefined): readonly Problem[] {
  const { domain, steps, at, organization } = readings;
  const passed = steps.slice(0, steps.indexOf(at) + 1);
  return [
    ...passed.flatMap((step) => problemsOfStep(domain, step)),
    ...problemsOfRecord(at),
    ...problemsOfSubdomains(domain, at, organization),
    ...problemsOfTrial(at.name, policy),
    ...problemsOfOrganization(readings),
  ];
}
