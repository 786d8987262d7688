import type { DomainName } from '../../dns/domain-name.ts';
import type { Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import { walk, type Step } from './discover.ts';
import { parseDmarc, type DmarcRecord } from './record.ts';

/** The DMARC record that governs the From domain, found by the tree walk of RFC 9989 §4.10, and whether it reads. */
export async function checkDmarc({ fromDomain: domain }: Subject, resolve: Resolve): Promise<Finding> {
  if (domain === undefined) return finding('dmarc', undefined, unknown('not-said'));
  return judgeWalk(domain, await walk(domain, resolve));
}

/**
 * The first record from below counts; several at one name are discarded and the walk goes on (§4.10 steps 2 and 6), but they are told. A name
 * that did not answer before any record was found leaves everything unknown.
 */
export function judgeWalk(domain: DomainName, steps: readonly Step[]): Finding {
  const at = steps.findIndex(({ kind }) => kind === 'record');
  const before = at < 0 ? steps : steps.slice(0, at);
  const failed = before.find((step) => step.kind === 'failed');
  if (failed?.kind === 'failed') return finding('dmarc', domain, unknown(failed.reason));
  const found = steps[at];
  const told = before.flatMap(problemOfStep);
  if (found?.kind !== 'record') {
    const problems = told.length > 0 ? told : [problem('DMARC-001', domain)];
    return finding('dmarc', domain, outcomeOf(problems));
  }
  const record = parseDmarc(found.text);
  const problems = [...told, ...problemsOfRecord(found.domain, record)];
  return finding('dmarc', domain, outcomeOf(problems), {
    record: found.text,
    facts: factsOf(domain, found.domain, record),
  });
}

function problemOfStep(step: Step): readonly Problem[] {
  if (step.kind === 'several') return [problem('DMARC-002', step.domain, String(step.count))];
  return step.kind === 'odd' ? [problem('DMARC-003', step.domain, step.text.slice(0, 60))] : [];
}

function problemsOfRecord(domain: DomainName, record: DmarcRecord): readonly Problem[] {
  if (record.kind === 'broken') return [problem('DMARC-003', domain, record.token.slice(0, 60))];
  return record.policyMissing ? [problem('DMARC-004', domain)] : [];
}

/** Which policy holds for this very domain, and where it stands. */
function factsOf(domain: DomainName, at: DomainName, record: DmarcRecord): readonly Fact[] {
  if (record.kind === 'broken') return [];
  const policy = domain === at ? record.policy : (record.subdomainPolicy ?? record.policy);
  const own: Fact = { id: 'dmarc_policy', values: [policy, at] };
  return domain === at ? [own] : [own, { id: 'dmarc_inherited', values: [domain, at] }];
}
