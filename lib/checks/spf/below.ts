import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure } from '../../dns/resolve.ts';
import type { Problem } from '../check.ts';
import { problem, published } from '../finding.ts';
import { MOST_SERVERS } from './hosts.ts';
import { ownNodes } from './own.ts';
import type { Term } from './record.ts';
import { nodesOf, type SpfBranch, type SpfNode } from './tree.ts';

const MOST_VOID = 2; // RFC 7208 §4.6.4
const MOST_SHOWN = 80;
const MOST_NAMED = 5;

/** What is wrong with what a record leads to: records that are missing, broken or doubled, loops, names that are not there or do not answer. */
export function judgeBelow(root: SpfNode): readonly Problem[] {
  const own = new Set<string>(ownNodes(root).map(({ domain }) => domain));
  const each = nodesOf(root).flatMap((node) =>
    node.branches.flatMap((branch) => problemsOfBranch(root, node, branch, own)),
  );
  return [...each, ...judgeVoids(root)];
}

function problemsOfBranch(
  root: SpfNode,
  at: SpfNode,
  branch: SpfBranch,
  own: ReadonlySet<string>,
): readonly Problem[] {
  switch (branch.kind) {
    case 'record':
      return problemsOfNode(root, at, branch, own);
    case 'hosts': {
      const { failed, mailServers } = branch.hosts;
      const silent = failed.filter(({ reason }) => isOfTheName(reason));
      const tooMany =
        mailServers > MOST_SERVERS ? [problem('SPF-003', root.domain, String(mailServers))] : [];
      return [...silent.map(({ name }) => problem('SPF-024', root.domain, name)), ...tooMany];
    }
    case 'open':
      return [];
  }
}

function problemsOfNode(
  { domain }: SpfNode,
  at: SpfNode,
  { term, node }: Extract<SpfBranch, { kind: 'record' }>,
  own: ReadonlySet<string>,
): readonly Problem[] {
  const { state } = node;
  switch (state.kind) {
    case 'record':
      return [];
    case 'none':
      return [within(at, own, problem('SPF-008', domain, node.domain, term.text))];
    case 'several':
      return [problem('SPF-002', node.domain, String(state.texts.length))];
    case 'broken': {
      const place = String(state.at + 1);
      const told = problem('SPF-007', domain, state.token.slice(0, MOST_SHOWN), node.domain, place);
      return [within(node, own, told)];
    }
    case 'failed':
      return isOfTheName(state.reason) ? [problem('SPF-024', domain, node.domain)] : [];
    case 'loop':
      return [problem('SPF-009', domain, term.text)];
  }
}

/** The problem with the record in which it stands, where that is one that the domain's people can change. */
function within({ domain, text = '' }: SpfNode, own: ReadonlySet<string>, told: Problem): Problem {
  return own.has(domain) ? published(told, domain, [text]) : told;
}

/** The name's own servers are at fault, as far as can be told; any other failure is one of the resolver, or of ours. */
function isOfTheName(reason: DnsFailure): boolean {
  return ['servfail', 'timeout', 'bogus', 'refused'].includes(reason);
}

/** A look-up that finds nothing (§4.6.4), and whose term it is. */
interface VoidLookup {
  readonly name: DomainName;
  readonly branch: SpfBranch;
  readonly at: SpfNode;
}

/** Each look-up counts, also one that finds nothing at the same name as another. */
function voidsOf(root: SpfNode): readonly VoidLookup[] {
  return nodesOf(root).flatMap((at) =>
    at.branches.flatMap((branch) => namesOf(branch).map((name) => ({ name, branch, at }))),
  );
}

function namesOf(branch: SpfBranch): readonly DomainName[] {
  switch (branch.kind) {
    case 'record': {
      const { state, domain } = branch.node;
      return state.kind === 'none' && state.isVoid && state.isConfirmed ? [domain] : [];
    }
    case 'hosts':
      return branch.hosts.voids;
    case 'open':
      return [];
  }
}

/** More than two may break the record; of one or two each is told, but for an include, which is told as one without a record. */
function judgeVoids(root: SpfNode): readonly Problem[] {
  const voids = voidsOf(root);
  if (voids.length > MOST_VOID) {
    const names = [...new Set(voids.map(({ name }) => name))].slice(0, MOST_NAMED).join(', ');
    return [problem('SPF-005', root.domain, String(voids.length), names)];
  }
  const own = new Set<string>(ownNodes(root).map(({ domain }) => domain));
  return voids
    .filter(({ branch }) => branch.kind === 'hosts')
    .map(({ name, branch: { term }, at }) =>
      within(at, own, problem('SPF-006', root.domain, wordsFor(root, term, name))),
    );
}

/** The term, and the name where it is not written in it. */
function wordsFor(root: SpfNode, term: Term, name: string): string {
  const isPlain = name === root.domain || term.text.toLowerCase().includes(name);
  return isPlain ? term.text : `${term.text} → ${name}`;
}
