import type { DomainName } from '../dns/domain-name.ts';
import type { DnsAnswer, DnsFailure, DnsRecord } from '../dns/resolve.ts';
import { textOfTxt } from '../dns/txt-text.ts';
import type { CheckId } from '../knowledge/causes.ts';
import type { Fact, Finding, Outcome, Problem, SpfCost, UnknownReason } from './check.ts';
import { severities, type ProblemId } from './problems.ts';

export function problem(id: ProblemId, ...values: readonly string[]): Problem {
  return { id, severity: severities[id], values };
}

/** The same problem with the texts that are at fault, and the name at which they stand. */
export function published(told: Problem, name: string, texts: readonly string[]): Problem {
  return { ...told, published: { name, texts } };
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
  more: {
    readonly record?: string | undefined;
    readonly facts?: readonly Fact[];
    readonly tree?: SpfCost | undefined;
    readonly suspects?: readonly Problem[];
  } = {},
): Finding {
  const { record, facts = [], tree, suspects = [] } = more;
  const told: Finding = { check, domain, outcome, record, facts, tree };
  return suspects.length === 0 ? told : { ...told, suspects };
}

/** The TXT records of an answer as text, each joined from its strings (RFC 7208 §3.3). */
export function textsOf(answer: DnsAnswer): readonly string[] {
  if (answer.kind !== 'records') return [];
  return recordsOf(answer, 'TXT').map(({ strings }) => textOfTxt(strings).text);
}

/** Why the first of them failed, if one did. */
export function failureIn(answers: readonly DnsAnswer[]): DnsFailure | undefined {
  return answers.flatMap((answer) => (answer.kind === 'failed' ? answer.reason : []))[0];
}

/** The records of one type in an answer. */
export function recordsOf<T extends DnsRecord['type']>(
  answer: DnsAnswer,
  type: T,
): readonly Extract<DnsRecord, { type: T }>[] {
  if (answer.kind !== 'records') return [];
  return answer.records.filter((record): record is Extract<DnsRecord, { type: T }> => record.type === type);
}
