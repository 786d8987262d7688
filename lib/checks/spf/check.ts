import type { Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Outcome, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import { isModifier, type Term } from './record.ts';
import { costOf, nodesOf, reachable, readSpfTree, type SpfCost, type SpfNode } from './tree.ts';

const LIMIT = 10; // RFC 7208 §4.6.4
const MOST_VOID = 2;

/** SPF of the envelope domain: is there exactly one record, does it read, what does it cost, how does it end (RFC 7208). */
export async function checkSpf({ mailFromDomain: domain }: Subject, resolve: Resolve): Promise<Finding> {
  if (domain === undefined) return finding('spf', undefined, unknown('not-said'));
  const root = await readSpfTree(domain, resolve);
  return finding('spf', domain, judgeSpf(root), { record: root.text, facts: factsOf(root) });
}

/** Fine, the problems, or unknown where the very record could not be asked for. */
export function judgeSpf(root: SpfNode): Outcome {
  const { domain, state } = root;
  switch (state.kind) {
    case 'failed':
      return unknown(state.reason);
    case 'none':
      return outcomeOf([problem('SPF-001', domain)]);
    case 'several':
      return outcomeOf([problem('SPF-002', domain, String(state.count))]);
    case 'broken':
      return outcomeOf([problem('SPF-007', domain, state.token, domain)]);
    case 'record':
    case 'loop':
      return outcomeOf([...problemsBelow(root), ...problemsOfCost(root), ...problemsOfEnd(root)]);
  }
}

/** What is wrong in the records that the domain's own record includes. */
function problemsBelow(root: SpfNode): readonly Problem[] {
  const below = nodesOf(root).slice(1);
  const voids = below.filter(({ state }) => state.kind === 'none' && state.isVoid);
  const each = below.flatMap((node) => problemOfBranch(root, node));
  const unique = each.filter(
    ({ id, values }, index) =>
      each.findIndex((other) => other.id === id && String(other.values) === String(values)) === index,
  );
  return voids.length > MOST_VOID
    ? [...unique, problem('SPF-005', root.domain, String(voids.length))]
    : unique;
}

function problemOfBranch({ domain }: SpfNode, node: SpfNode): readonly Problem[] {
  switch (node.state.kind) {
    case 'record':
      return [];
    case 'none':
      return [problem('SPF-008', domain, node.domain)];
    case 'several':
      return [problem('SPF-002', node.domain, String(node.state.count))];
    case 'broken':
      return [problem('SPF-007', domain, node.state.token, node.domain)];
    case 'failed':
      return [problem('SPF-024', domain, node.domain)];
    case 'loop':
      return [problem('SPF-009', domain)];
  }
}

function problemsOfCost(root: SpfNode): readonly Problem[] {
  const { lookups } = costOf(root);
  if (lookups > LIMIT) return [problem('SPF-003', root.domain, String(lookups))];
  return lookups >= LIMIT - 1 ? [problem('SPF-004', root.domain, String(lookups))] : [];
}

/** How the record ends: with whom does everything stop that nothing named (RFC 7208 §4.7). */
function problemsOfEnd(root: SpfNode): readonly Problem[] {
  const end = endOf(root.terms);
  if (end === undefined) return [problem('SPF-011', root.domain)];
  if (isModifier(end, 'redirect')) return [];
  if (/^\+?all$/i.test(end.text)) return [problem('SPF-010', root.domain)];
  return end.text.startsWith('?') ? [problem('SPF-011', root.domain)] : [];
}

function endOf(terms: readonly Term[]): Term | undefined {
  const reached = reachable(terms);
  return reached.find(({ name }) => name === 'all') ?? reached.find((term) => isModifier(term, 'redirect'));
}

function factsOf(root: SpfNode): readonly Fact[] {
  if (root.state.kind !== 'record') return [];
  const end = endOf(root.terms);
  const ending: readonly Fact[] =
    end === undefined ? [] : [{ id: 'spf_ends_with', values: [end.text, root.domain] }];
  return [...ending, costFact(costOf(root))];
}

function costFact({ lookups, isAtLeast }: SpfCost): Fact {
  return { id: isAtLeast ? 'spf_lookups_at_least' : 'spf_lookups', values: [String(lookups), String(LIMIT)] };
}
