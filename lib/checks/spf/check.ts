import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Outcome, Problem, Subject } from '../check.ts';
import { finding, outcomeOf, problem, unknown } from '../finding.ts';
import { judgeEnd, termAtEnd } from './ending.ts';
import { judgeLists, neverSends } from './lists.ts';
import type { Term } from './record.ts';
import { costBelow, costOf, nodesOf, readSpfTree, type SpfBranch, type SpfNode } from './tree.ts';

const LIMIT = 10; // RFC 7208 §4.6.4
const MOST_VOID = 2;

/** SPF of the envelope domain: is there exactly one record, does it read, what does it cost, how does it end (RFC 7208). */
export async function checkSpf(subject: Subject, resolve: Resolve): Promise<Finding> {
  const { mailFromDomain: domain, isSeenSending } = subject;
  if (domain === undefined) return finding('spf', undefined, unknown('not-said'));
  const root = await readSpfTree(domain, resolve);
  return finding('spf', domain, judgeSpf(root, isSeenSending), { record: root.text, facts: factsOf(root) });
}

/** Fine, the problems, or unknown where a record could not be asked for and nothing else is wrong. */
export function judgeSpf(root: SpfNode, isSeenSending: boolean): Outcome {
  const { domain, state } = root;
  switch (state.kind) {
    case 'failed':
      return unknown(state.reason);
    case 'none':
      return outcomeOf([problem(state.near === undefined ? 'SPF-001' : 'SPF-016', domain)]);
    case 'several':
      return outcomeOf([problem('SPF-002', domain, String(state.count))]);
    case 'broken':
      return outcomeOf([problem('SPF-007', domain, state.token.slice(0, MOST_SHOWN), domain)]);
    case 'record':
    case 'loop':
      return judgeTree(root, isSeenSending);
  }
}

const MOST_SHOWN = 80;
const MOST_BRANCHES = 20;

function judgeTree(root: SpfNode, isSeenSending: boolean): Outcome {
  const declares: readonly Problem[] =
    isSeenSending && neverSends(root) ? [problem('SPF-026', root.domain)] : [];
  const problems = [
    ...declares,
    ...problemsBelow(root),
    ...problemsOfCost(root),
    ...judgeEnd(root),
    ...judgeLists(root),
  ];
  if (problems.length > 0) return outcomeOf(problems);
  const ours = nodesOf(root).flatMap(({ state }) => (state.kind === 'failed' ? [state.reason] : []));
  if (ours[0] !== undefined) return unknown(ours[0]);
  return costOf(root).isAtLeast ? unknown('not-judged') : outcomeOf([]);
}

/** What is wrong in the records that the domain's own record leads to. */
function problemsBelow(root: SpfNode): readonly Problem[] {
  const voids = nodesOf(root).filter(({ state }) => state.kind === 'none' && state.isVoid).length;
  const each = branchesOf(root).flatMap(({ term, node }) => (node ? problemOfBranch(root, term, node) : []));
  const keys = each.map(({ id, values }) => [id, ...values].join(' '));
  const unique = each.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  return voids > MOST_VOID ? [...unique, problem('SPF-005', root.domain, String(voids))] : unique;
}

function branchesOf(node: SpfNode): readonly SpfBranch[] {
  return node.branches.flatMap((branch) => [branch, ...(branch.node ? branchesOf(branch.node) : [])]);
}

function problemOfBranch({ domain }: SpfNode, term: Term, node: SpfNode): readonly Problem[] {
  switch (node.state.kind) {
    case 'record':
      return [];
    case 'none':
      return [problem('SPF-008', domain, node.domain, term.text)];
    case 'several':
      return [problem('SPF-002', node.domain, String(node.state.count))];
    case 'broken':
      return [problem('SPF-007', domain, node.state.token.slice(0, MOST_SHOWN), node.domain)];
    case 'failed':
      return isOfTheName(node.state.reason) ? [problem('SPF-024', domain, node.domain)] : [];
    case 'loop':
      return [problem('SPF-009', domain, term.text)];
  }
}

/** The name's own servers are at fault, as far as can be told; any other failure is one of the resolver, or of ours. */
function isOfTheName(reason: DnsFailure): boolean {
  return ['servfail', 'timeout', 'bogus', 'refused'].includes(reason);
}

function problemsOfCost(root: SpfNode): readonly Problem[] {
  const { lookups, isAtLeast } = costOf(root);
  if (lookups > LIMIT) return [problem('SPF-003', root.domain, String(lookups))];
  return lookups >= LIMIT - 1 && !isAtLeast ? [problem('SPF-004', root.domain, String(lookups))] : [];
}

function factsOf(root: SpfNode): readonly Fact[] {
  if (root.state.kind !== 'record') return [];
  if (neverSends(root)) return [{ id: 'spf_never_sends', values: [root.domain] }];
  const end = termAtEnd(root);
  const { lookups, isAtLeast } = costOf(root);
  const cost: Fact = {
    id: isAtLeast ? 'spf_lookups_at_least' : 'spf_lookups',
    values: [String(lookups), String(LIMIT)],
  };
  const ending: readonly Fact[] =
    end === undefined ? [] : [{ id: 'spf_ends_with', values: [end.text, root.domain] }];
  // Where the limit is near, the costly branches are named: these are what can be cut.
  const branches = lookups >= LIMIT - 1 ? root.branches.slice(0, MOST_BRANCHES).map(factOfBranch) : [];
  return [...ending, cost, ...branches];
}

function factOfBranch(branch: SpfBranch): Fact {
  return { id: 'spf_branch', values: [branch.term.text, String(1 + costBelow(branch).lookups)] };
}
