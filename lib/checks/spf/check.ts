import type { Resolve } from '../../dns/resolve.ts';
import type { Fact, Finding, Subject } from '../check.ts';
import { finding, unknown } from '../finding.ts';
import { costTree } from './cost-tree.ts';
import { termAtEnd } from './ending.ts';
import { judgeSpf, LIMIT } from './judge.ts';
import { neverSends, suspectsOf } from './lists.ts';
import { ownNodes } from './own.ts';
import { costBelow, costOf, readSpfTree, type SpfBranch, type SpfNode } from './tree.ts';

const MOST_BRANCHES = 20;

/** SPF of the envelope domain: is there exactly one record, does it read, what does it cost and lead to, how does it end (RFC 7208). */
export async function checkSpf(subject: Subject, resolve: Resolve): Promise<Finding> {
  const { mailFromDomain: domain, isSeenSending } = subject;
  if (domain === undefined) return finding('spf', undefined, unknown('not-said'));
  const root = await readSpfTree(domain, resolve);
  const { state } = root;
  const record = state.kind === 'none' ? state.near : root.text;
  const facts = factsOf(root);
  const suspects =
    state.kind === 'record' || state.kind === 'loop'
      ? ownNodes(root)
          .filter((node) => node.state.kind === 'record')
          .flatMap(suspectsOf)
      : [];
  const more = { record, facts, tree: costTree(root), suspects };
  return finding('spf', domain, judgeSpf(root, isSeenSending), more);
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
  const records = root.branches.filter(({ kind, term }) => kind === 'record' || leadsToRecord(term.name));
  const branches = lookups >= LIMIT - 1 ? records.slice(0, MOST_BRANCHES).map(factOfBranch) : [];
  return [...ending, cost, ...branches];
}

function leadsToRecord(name: string): boolean {
  return name === 'include' || name === 'redirect';
}

function factOfBranch(branch: SpfBranch): Fact {
  return { id: 'spf_branch', values: [branch.term.text, String(1 + costBelow(branch).lookups)] };
}
