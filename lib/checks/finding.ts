import type { DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, DnsRecord } from '../dns/resolve.ts';
import { textOfTxt } from '../dns/txt-text.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Fact, Finding, Outcome, Problem, ProblemId, Severity, UnknownReason } from './check.ts';

/** The severity of each problem, as the findings catalogue has it. */
export const severities: Readonly<Record<ProblemId, Severity>> = {
  'SPF-001': 'high',
  'SPF-002': 'critical',
  'SPF-003': 'critical',
  'SPF-004': 'low',
  'SPF-005': 'high',
  'SPF-007': 'critical',
  'SPF-008': 'critical',
  'SPF-009': 'critical',
  'SPF-010': 'critical',
  'SPF-011': 'medium',
  'SPF-012': 'medium',
  'SPF-013': 'low',
  'SPF-014': 'low',
  'SPF-016': 'high',
  'SPF-024': 'medium',
  'SPF-026': 'critical',
  'DKIM-002': 'critical',
  'DKIM-003': 'critical',
  'DKIM-004': 'critical',
  'DKIM-005': 'critical',
  'DKIM-006': 'high',
  'DKIM-009': 'low',
  'DKIM-010': 'high',
  'DKIM-012': 'high',
  'DKIM-014': 'high',
  'DMARC-001': 'high',
  'DMARC-002': 'critical',
  'DMARC-003': 'high',
  'DMARC-004': 'high',
  'DMARC-005': 'medium',
  'DMARC-006': 'medium',
  'DMARC-017': 'critical',
  'DMARC-018': 'low',
  'MX-001': 'critical',
  'MX-002': 'critical',
  'MX-003': 'critical',
  'MX-004': 'critical',
  'MX-005': 'low',
  'MX-006': 'high',
  'MX-008': 'critical',
  'IP-001': 'high',
};

export function problem(id: ProblemId, ...values: readonly string[]): Problem {
  return { id, severity: severities[id], values };
}

export const fine: Outcome = { state: 'fine' };

export function unknown(reason: UnknownReason): Outcome {
  return { state: 'unknown', reason };
}

/** Fine where there is no problem. */
export function outcomeOf(problems: readonly Problem[]): Outcome {
  return problems.length === 0 ? fine : { state: 'problem', problems };
}

/** A finding; `record` and `facts` where there are any. */
export function finding(
  check: CheckId,
  domain: DomainName | undefined,
  outcome: Outcome,
  more: { readonly record?: string | undefined; readonly facts?: readonly Fact[] } = {},
): Finding {
  return { check, domain, outcome, record: more.record, facts: more.facts ?? [] };
}

/** The TXT records of an answer as text, each joined from its strings (RFC 7208 §3.3). */
export function textsOf(answer: DnsAnswer): readonly string[] {
  if (answer.kind !== 'records') return [];
  return recordsOf(answer, 'TXT').map(({ strings }) => textOfTxt(strings).text);
}

/** The records of one type in an answer. */
export function recordsOf<T extends DnsRecord['type']>(
  answer: DnsAnswer,
  type: T,
): readonly Extract<DnsRecord, { type: T }>[] {
  if (answer.kind !== 'records') return [];
  return answer.records.filter((record): record is Extract<DnsRecord, { type: T }> => record.type === type);
}
