import type { Problem } from '../check.ts';
import { problem } from '../finding.ts';
import { isModifier, type Term } from './record.ts';
import { worldGrant } from './space.ts';
import { reachable, type SpfBranch, type SpfNode } from './tree.ts';

/** The term at which a record ends: `all`, else the redirect, else none (RFC 7208 §4.7, §6.1). */
export function termAtEnd({ terms }: SpfNode): Term | undefined {
  const reached = reachable(terms);
  const all = reached.find(({ kind, name }) => kind === 'mechanism' && name === 'all');
  return all ?? reached.find((term) => isModifier(term, 'redirect'));
}

/** Whether the record lets everybody in, and whether it says what to do with servers that it does not name. */
export function judgeEnd(root: SpfNode): readonly Problem[] {
  const open = openTerm(root) ?? worldGrant(root);
  if (open) return [problem('SPF-010', root.domain, open.term.text, open.at)];
  const last = lastRecord(root);
  if (last === undefined) return [];
  const end = termAtEnd(last);
  const isSilent = end === undefined || (end.kind === 'mechanism' && end.qualifier === '?');
  return isSilent ? [problem('SPF-011', root.domain)] : [];
}

/** The record at the end of the redirects; undefined where it could not be read. */
function lastRecord(node: SpfNode): SpfNode | undefined {
  if (node.state.kind !== 'record') return undefined;
  const redirect = node.branches.find(({ term }) => isModifier(term, 'redirect'));
  if (redirect === undefined) return node;
  return redirect.kind === 'record' ? lastRecord(redirect.node) : undefined;
}

/** The first term by which every server in the world passes, and the name whose record holds it. */
function openTerm(node: SpfNode): { readonly term: Term; readonly at: string } | undefined {
  const own = reachable(node.terms).find((term) => passesEverybody(term) && !isOfHosts(term));
  if (own) return { term: own, at: node.domain };
  for (const branch of node.branches) {
    const open = openBranch(node, branch);
    if (open) return open;
  }
  return undefined;
}

function openBranch(node: SpfNode, branch: SpfBranch): ReturnType<typeof openTerm> {
  const { term } = branch;
  const isPassed = term.kind === 'modifier' || term.qualifier === '+';
  switch (branch.kind) {
    case 'record':
      return isPassed ? openTerm(branch.node) : undefined;
    case 'hosts':
      // `exists` of a name that is the same for every mail lets in whoever asks, where the name is there (RFC 7208 §5.7).
      return isPassed &&
        branch.hosts.addresses.length > 0 &&
        (term.name === 'exists' || passesEverybody(term))
        ? { term, at: node.domain }
        : undefined;
    case 'open':
      return undefined;
  }
}

function isOfHosts({ name }: Term): boolean {
  return name === 'a' || name === 'mx';
}

/** `all`, or a network of no bits: `ip4:0.0.0.0/0`, `a/0`. */
export function passesEverybody(term: Term): boolean {
  if (term.kind === 'modifier' || term.qualifier !== '+') return false;
  if (term.network !== undefined) return term.bits[term.network.kind] === 0;
  return term.name === 'all' || term.bits.ipv4 === 0 || term.bits.ipv6 === 0;
}
