import type { Problem } from '../check.ts';
import { problem } from '../finding.ts';
import { isModifier, type Term } from './record.ts';
import { reachable, type SpfNode } from './tree.ts';

/** The term at which a record ends: `all`, else the redirect, else none (RFC 7208 §4.7, §6.1). */
export function termAtEnd({ terms }: SpfNode): Term | undefined {
  const reached = reachable(terms);
  const all = reached.find(({ kind, name }) => kind === 'mechanism' && name === 'all');
  return all ?? reached.find((term) => isModifier(term, 'redirect'));
}

/** Whether the record says what to do with servers that it does not name, and whether it lets everybody in. */
export function judgeEnd(root: SpfNode): readonly Problem[] {
  const open = openTerm(root);
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
  if (redirect === undefined) {
    const end = termAtEnd(node);
    return end !== undefined && isModifier(end, 'redirect') ? undefined : node;
  }
  return redirect.node && lastRecord(redirect.node);
}

/** The first term by which every server in the world passes, and the name whose record holds it. */
function openTerm(node: SpfNode): { readonly term: Term; readonly at: string } | undefined {
  const own = reachable(node.terms).find(passesEverybody);
  if (own) return { term: own, at: node.domain };
  return node.branches
    .filter(({ term }) => term.kind === 'modifier' || term.qualifier === '+')
    .map((branch) => branch.node && openTerm(branch.node))
    .find((open) => open !== undefined);
}

/** `all`, or a network of no bits: `ip4:0.0.0.0/0`, `a/0`. */
function passesEverybody(term: Term): boolean {
  if (term.kind === 'modifier' || term.qualifier !== '+') return false;
  return term.name === 'all' || (/^(?:ip4|ip6|a|mx)$/.test(term.name) && term.text.endsWith('/0'));
}
