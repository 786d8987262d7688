import type { SpfCost } from '../check.ts';
import { costBelow, costOf, type SpfBranch, type SpfNode } from './tree.ts';

const MOST_BRANCHES = 30; // of one record
const MOST_DEPTH = 12; // beyond ten nobody reads on
const MOST_CHARACTERS = 2000; // of a record

/** The tree for the eye; undefined where nothing could be asked for or nothing stands there. What is beyond the caps is counted, not shown. */
export function costTree(root: SpfNode): SpfCost | undefined {
  const { kind } = root.state;
  return kind === 'failed' || kind === 'none' ? undefined : costOfNode('', costOf(root).lookups, root, 0);
}

function costOfNode(term: string, lookups: number, node: SpfNode, depth: number): SpfCost {
  const { domain: name, text, state, branches } = node;
  const shown = depth < MOST_DEPTH ? branches.slice(0, MOST_BRANCHES) : [];
  return {
    term,
    name,
    lookups,
    state: state.kind,
    record: text !== undefined && text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text,
    below: shown.map((branch) => costOfBranch(branch, depth + 1)),
  };
}

function costOfBranch(branch: SpfBranch, depth: number): SpfCost {
  const term = branch.term.text;
  const lookups = 1 + costBelow(branch).lookups;
  switch (branch.kind) {
    case 'record':
      return costOfNode(term, lookups, branch.node, depth);
    case 'hosts':
      return { term, name: branch.name, lookups, state: stateOf(branch), record: undefined, below: [] };
    case 'open':
      return { term, name: branch.name, lookups, state: 'not-followed', record: undefined, below: [] };
  }
}

function stateOf({ hosts }: Extract<SpfBranch, { kind: 'hosts' }>): SpfCost['state'] {
  if (hosts.failed.length > 0) return 'failed';
  const isNone = hosts.addresses.length === 0 && hosts.voids.length > 0;
  return isNone ? 'none' : 'addresses';
}
