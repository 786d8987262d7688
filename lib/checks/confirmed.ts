import type { DnsAnswer, Resolve } from '../dns/resolve.ts';
import type { Check, Finding, Outcome } from './check.ts';
import { unknown } from './finding.ts';
import type { ProblemId } from './problems.ts';

/** The problems that rest on a "there is none" of DNS. */
const onAbsence: ReadonlySet<ProblemId> = new Set<ProblemId>([
  'SPF-001',
  'SPF-005',
  'SPF-008',
  'SPF-017',
  'SPF-018',
  'SPF-020',
  'SPF-025',
  'DKIM-002',
  'DKIM-003',
  'DKIM-014',
  'DMARC-001',
  'DMARC-012',
  'DMARC-013',
  'DMARC-016',
  'DMARC-017',
  'AL-001',
  'AL-002',
  'AL-003',
  'AL-004',
  'AL-006',
  'MX-001',
  'MX-004',
  'MX-005',
  'IP-001',
]);

/** The same check, which calls nothing missing on a "no" that a second resolver should have borne out and did not. */
export function confirmed(check: Check): Check {
  return async (subject, resolve) => {
    const heard: DnsAnswer[] = [];
    const listening: Resolve = async (name, type, purpose) => {
      const answer = await resolve(name, type, purpose);
      heard.push(answer);
      return answer;
    };
    const finding = await check(subject, listening);
    return heard.some(isUnconfirmed) ? withoutAbsence(finding) : finding;
  };
}

function isUnconfirmed(answer: DnsAnswer): boolean {
  return (answer.kind === 'no-such-name' || answer.kind === 'no-such-record') && answer.unconfirmed === true;
}

function withoutAbsence(finding: Finding): Finding {
  return { ...finding, outcome: sureOf(finding.outcome) };
}

function sureOf(outcome: Outcome): Outcome {
  if (outcome.state !== 'problem') return outcome;
  const sure = outcome.problems.filter(({ id }) => !onAbsence.has(id));
  if (sure.length === outcome.problems.length) return outcome;
  return sure.length === 0 ? unknown('unconfirmed') : { state: 'problem', problems: sure };
}
