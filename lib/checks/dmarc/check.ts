import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import type { Finding, Outcome, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import { discover, walk, walked, type RecordStep, type Step } from './discover.ts';
import { findMisplaced } from './misplaced.ts';
import { factsOfPolicy } from './facts.ts';
import { looksLikeDmarc } from './near.ts';
import { dependsOnExistence, findExistence, type Existence } from './policy.ts';
import type { DmarcRecord } from './record.ts';

const MOST_SHOWN = 60;

/** The DMARC record that governs the From domain, found by the tree walk of RFC 9989 §4.10, and whether it reads. */
export async function checkDmarc({ fromDomain: domain }: Subject, resolve: Resolve): Promise<Finding> {
  if (domain === undefined) return finding('dmarc', undefined, unknown('not-said'));
  const steps = await walk(domain, resolve);
  const discovery = discover(steps);
  switch (discovery.kind) {
    case 'failed':
      return finding('dmarc', domain, judgeOpenWalk(domain, steps, discovery.reason));
    case 'none':
      return finding('dmarc', domain, outcomeOf(await problemsOfNone(domain, steps, resolve)));
    case 'found':
      return judgeRecord(domain, steps, discovery.at, await existence(domain, discovery.at, resolve));
  }
}

/** A fault that was seen is true whatever the other names would have said; else nothing is known. */
function judgeOpenWalk(domain: DomainName, steps: readonly Step[], reason: DnsFailure): Outcome {
  const told = walked(steps).flatMap((step) => problemOfStep(domain, step));
  return told.some(({ id }) => id !== 'DMARC-018') ? outcomeOf(told) : unknown(reason);
}

/** Whether the domain exists is asked only where `np=` would make a difference (§4.7). */
function existence(domain: DomainName, at: RecordStep, resolve: Resolve): Promise<Existence> | undefined {
  return dependsOnExistence(domain, at) ? findExistence(domain, resolve) : undefined;
}

function judgeRecord(
  domain: DomainName,
  steps: readonly Step[],
  at: RecordStep,
  exists: Existence | undefined,
): Finding {
  const told = steps.slice(0, steps.indexOf(at)).flatMap((step) => problemOfStep(domain, step));
  const problems = [...told, ...problemsOfRecord(at.name, at.record)];
  const isOpen = typeof exists === 'object' && problems.length === 0;
  const outcome = isOpen ? unknown(exists.failed) : outcomeOf(problems);
  const facts = factsOfPolicy(domain, at, exists);
  return finding('dmarc', domain, outcome, { record: at.text, facts });
}

/** Faults at the names that were passed on the way: told, for a receiver passes them too. */
function problemOfStep(domain: DomainName, step: Step): readonly Problem[] {
  if (step.kind === 'several') return [problem('DMARC-002', step.name, String(step.texts.length))];
  if (step.kind !== 'other') return [];
  const near = step.others.find(looksLikeDmarc);
  if (near !== undefined) return [problem('DMARC-003', step.name, near.slice(0, MOST_SHOWN))];
  const [text = ''] = step.others;
  return step.name === domain ? [problem('DMARC-018', domain, text.slice(0, MOST_SHOWN))] : [];
}

/** A record of whatever kind is told as it is; "there is none" is said only where nothing like one was seen. */
async function problemsOfNone(
  domain: DomainName,
  steps: readonly Step[],
  resolve: Resolve,
): Promise<readonly Problem[]> {
  const told = walked(steps).flatMap((step) => problemOfStep(domain, step));
  if (told.some(({ id }) => id !== 'DMARC-018')) return told;
  const misplaced = await findMisplaced(domain, resolve);
  if (misplaced !== undefined) return [problem('DMARC-017', domain, misplaced), ...told];
  return [problem('DMARC-001', domain), ...told];
}

function problemsOfRecord(at: string, record: DmarcRecord): readonly Problem[] {
  const { policy, reportUris, faults } = record;
  const [fault] = faults;
  const unaddressed = reportUris.find(({ kind }) => kind !== 'mail');
  const isMissing = policy === undefined && !faults.some((part) => /^p=/i.test(part));
  const isUnwatched = policy === 'none' && reportUris.length === 0;
  return [
    ...(fault === undefined ? [] : [problem('DMARC-003', at, fault.slice(0, MOST_SHOWN))]),
    ...(isMissing ? [problem('DMARC-004', at)] : []),
    ...(isUnwatched ? [problem('DMARC-005', at)] : []),
    ...(unaddressed === undefined ? [] : [problem('DMARC-006', at, unaddressed.text.slice(0, MOST_SHOWN))]),
  ];
}
