import { LIMIT } from '../checks/spf/judge.ts';
import type { Term } from '../checks/spf/record.ts';
import { costBelow, costOf, nodesOf, type SpfBranch, type SpfNode } from '../checks/spf/tree.ts';
import { isOwnInclude } from '../knowledge/service-marks.ts';
import type { Service } from '../knowledge/service.ts';
import { services } from '../knowledge/services/index.ts';
import { keyOfTerm, partsOf, textOfParts, writeSpf } from './spf-record.ts';

/** A record with fewer look-ups, and the terms that were taken out of it, as written. */
export interface Pruned {
  readonly record: string;
  readonly removed: readonly string[];
}

/**
 * What may go of a record: always what does nothing (a name that stands twice, that is not there, `ptr`); then, until ten look-ups are kept,
 * first `a` and `mx` of a domain whose mailboxes a service has, then entries of known services that neither sent the mail nor have the mailboxes,
 * the costly first. Undefined where that does not suffice: then a person has to say more.
 */
export function pruneSpf(tree: SpfNode, used: readonly Service[]): Pruned | undefined {
  const parts = partsOf(tree.text ?? '');
  if (parts === undefined) return undefined;
  const idle = idleBranches(tree);
  const spare = [...hostBranches(tree, used), ...serviceBranches(tree, used)].filter(
    (branch) => !idle.includes(branch),
  );
  const removed = enough(tree, idle, spare);
  if (removed === undefined || removed.length === 0) return undefined;
  const gone = new Set<Term>(removed.map(({ term }) => term));
  const goneTexts = removed.map(({ term }) => term.text);
  const kept = parts.terms.filter(
    ({ text, at }) => ![...gone].some((term) => term.text === text && term.at === at),
  );
  return { record: writeSpf(textOfParts({ ...parts, terms: kept })), removed: goneTexts };
}

/** All that is idle, and of what may be spared as many as are needed. */
function enough(
  tree: SpfNode,
  idle: readonly SpfBranch[],
  spare: readonly SpfBranch[],
): readonly SpfBranch[] | undefined {
  const total = costOf(tree).lookups;
  const counts = spare.map((_, index) => index).concat(spare.length);
  const count = counts.find((most) => total - costsOf([...idle, ...spare.slice(0, most)]) <= LIMIT);
  return count === undefined ? undefined : [...idle, ...spare.slice(0, count)];
}

function costsOf(branches: readonly SpfBranch[]): number {
  return branches.reduce((sum, branch) => sum + costOfTerm(branch), 0);
}

/** Look-ups of a term with all that it leads to. */
export function costOfTerm(branch: SpfBranch): number {
  return 1 + costBelow(branch).lookups;
}

function isMechanism({ term }: SpfBranch): boolean {
  return term.kind === 'mechanism' && term.qualifier === '+';
}

/** What lets in nobody whom the rest does not let in. */
function idleBranches(tree: SpfNode): readonly SpfBranch[] {
  const keys = tree.branches.map(({ term }) => keyOfTerm(term.text));
  return tree.branches.filter((branch, index) => {
    if (!isMechanism(branch)) return false;
    const isTwice = keys.indexOf(keys[index] ?? '') < index;
    return isTwice || branch.term.name === 'ptr' || isGone(branch) || isNested(branch, tree);
  });
}

function isGone(branch: SpfBranch): boolean {
  switch (branch.kind) {
    case 'record':
      return branch.node.state.kind === 'none' && branch.node.state.isConfirmed;
    case 'hosts':
      return (
        branch.hosts.addresses.length === 0 &&
        branch.hosts.voids.length > 0 &&
        branch.hosts.failed.length === 0
      );
    case 'open':
      return false;
  }
}

/** The same record is led to below another branch, by which it passes as well. */
function isNested(branch: SpfBranch, tree: SpfNode): boolean {
  if (branch.kind !== 'record') return false;
  return tree.branches.some(
    (other) =>
      other !== branch &&
      other.kind === 'record' &&
      isMechanism(other) &&
      other.node.domain !== branch.node.domain &&
      nodesBelow(other.node).some(({ domain }) => domain === branch.node.domain),
  );
}

/** By includes that pass alone. */
function nodesBelow(node: SpfNode): readonly SpfNode[] {
  return node.branches
    .filter(isMechanism)
    .flatMap((branch) => (branch.kind === 'record' ? nodesOf(branch.node) : []));
}

/** `a` and `mx` of the domain itself, whose mail goes through a service that has an entry of its own. */
function hostBranches(tree: SpfNode, used: readonly Service[]): readonly SpfBranch[] {
  const isCovered = used.some(
    (service) => service.category === 'mailbox' && tree.branches.some((branch) => isEntryOf(branch, service)),
  );
  const own = tree.branches.filter(({ term }) => /^(?:\+?mx|\+?a)$/i.test(term.text));
  return isCovered ? own.toSorted((one, other) => other.term.name.localeCompare(one.term.name)) : [];
}

function serviceBranches(tree: SpfNode, used: readonly Service[]): readonly SpfBranch[] {
  const unused = tree.branches.filter(
    (branch) =>
      isMechanism(branch) &&
      services.some((service) => isEntryOf(branch, service)) &&
      !used.some((service) => isEntryOf(branch, service)),
  );
  return unused.toSorted((one, other) => costOfTerm(other) - costOfTerm(one));
}

function isEntryOf(branch: SpfBranch, service: Service): boolean {
  return branch.kind === 'record' && isOwnInclude(service, branch.node.domain);
}
