import type { Problem } from '../check.ts';
import { problem } from '../finding.ts';
import { isModifier } from './record.ts';
import { reachable, type SpfNode } from './tree.ts';

/** `include=` for `include:` reads as a modifier that nobody knows, and has no effect (RFC 7208 §6). */
const MECHANISM = /^(?:all|include|a|mx|ptr|ip4|ip6|exists)$/;

/** What of the domain's own record has no effect or is out of date: terms behind `all`, a redirect beside it, `ptr` (RFC 7208 §5.1, §5.5, §6.1). */
export function judgeLists({ domain, terms }: SpfNode): readonly Problem[] {
  const reached = reachable(terms);
  const isReached = new Set(reached);
  const unreached = terms.filter((term) => !isReached.has(term));
  const late = unreached.filter(({ kind }) => kind === 'mechanism').map(({ text }) => text);
  const redirect = unreached.find((term) => isModifier(term, 'redirect'));
  const ptr = reached.find(({ kind, name }) => kind === 'mechanism' && name === 'ptr');
  const mistyped = terms.find(({ kind, name }) => kind === 'modifier' && MECHANISM.test(name));
  return [
    ...(mistyped ? [problem('SPF-007', domain, mistyped.text, domain)] : []),
    ...(late.length > 0 ? [problem('SPF-012', domain, late.join(' ').slice(0, 80))] : []),
    ...(redirect ? [problem('SPF-013', domain, redirect.text)] : []),
    ...(ptr ? [problem('SPF-014', domain, ptr.text)] : []),
  ];
}

/** `v=spf1 -all` and nothing else: the domain declares that it sends no mail (RFC 7208 §10.1.2). */
export function neverSends({ state, terms }: SpfNode): boolean {
  const [only] = terms;
  const isAll = only?.kind === 'mechanism' && only.name === 'all' && only.qualifier === '-';
  return state.kind === 'record' && terms.length === 1 && isAll;
}
