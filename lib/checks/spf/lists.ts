import type { DomainName } from '../../dns/domain-name.ts';
import type { Problem } from '../check.ts';
import { problem, published } from '../finding.ts';
import { isMistyped, isVersion } from './mistyped.ts';
import { isReserved, networkOf } from './networks.ts';
import { isModifier, type Term } from './record.ts';
import { reachable, type SpfNode } from './tree.ts';

const MOST_SHOWN = 80;
const MOST_TOLD = 5;

/**
 * What of a record of the domain's own has no effect or is out of date: a typing error that reads as something else, terms behind `all`, a
 * redirect beside it, `ptr`, addresses that nobody sends from (RFC 7208 §5.1, §5.5, §6, §6.1).
 */
export function judgeLists(node: SpfNode): readonly Problem[] {
  const { domain, terms } = node;
  const reached = reachable(terms);
  const isReached = new Set(reached);
  const unreached = terms.filter((term) => !isReached.has(term));
  const redirect = unreached.find((term) => isModifier(term, 'redirect'));
  const ptr = reached.find(({ kind, name }) => kind === 'mechanism' && name === 'ptr');
  const inner = reached.filter(isInner).slice(0, MOST_TOLD);
  return [
    ...judgeTyping(node, reached),
    ...judgeLate(node, unreached),
    ...(redirect ? [problem('SPF-013', domain, redirect.text)] : []),
    ...(ptr ? [problem('SPF-014', domain, ptr.text)] : []),
    ...inner.map((term) => problem('SPF-023', domain, term.text)),
  ];
}

/** A modifier that nobody knows, and whose name is that of a term: the grammar takes it for something else than was meant. */
function judgeTyping({ domain, text = '' }: SpfNode, terms: readonly Term[]): readonly Problem[] {
  const mistyped = terms.find(isMistypedModifier);
  return mistyped === undefined ? [] : [typingError(domain, text, mistyped)];
}

function isMistypedModifier(term: Term): boolean {
  return term.kind === 'modifier' && isMistyped(term);
}

/**
 * What reads as the name of a host and is none, or as a second version: a typing error only where it can be told what was meant. Where it can not,
 * the name is asked for like any other.
 */
export function suspectsOf({ domain, text = '', terms }: SpfNode): readonly Problem[] {
  const reached = reachable(terms);
  const suspect = reached.find((term) => isMistyped(term) || isVersion(term.text));
  if (suspect === undefined || reached.some(isMistypedModifier)) return [];
  return [typingError(domain, text, suspect)];
}

function typingError(domain: DomainName, text: string, { text: token, at }: Term): Problem {
  const told = problem('SPF-007', domain, token.slice(0, MOST_SHOWN), domain, String(at + 1));
  return published(told, domain, [text]);
}

/** Behind `all` nothing is read. A record that was pasted twice into one is mended to one. */
function judgeLate({ domain, text = '' }: SpfNode, unreached: readonly Term[]): readonly Problem[] {
  const late = unreached.filter(({ kind }) => kind === 'mechanism').map((term) => term.text);
  if (late.length === 0) return [];
  const isTwice = unreached.some((term) => isVersion(term.text));
  const told = problem('SPF-012', domain, late.join(' ').slice(0, MOST_SHOWN));
  return [isTwice ? published(told, domain, [text]) : told];
}

function isInner(term: Term): boolean {
  const network = networkOf(term);
  return network !== undefined && isReserved(network);
}

/** `v=spf1 -all` and nothing else: the domain declares that it sends no mail (RFC 7208 §10.1.2). */
export function neverSends({ state, terms }: SpfNode): boolean {
  const [only] = terms;
  const isAll = only?.kind === 'mechanism' && only.name === 'all' && only.qualifier === '-';
  return state.kind === 'record' && terms.length === 1 && isAll;
}
