import type { Problem } from '../check.ts';
import { problem, withCorrection } from '../finding.ts';
import { isMistyped } from './mend-term.ts';
import { isReserved, networkOf } from './networks.ts';
import { isModifier, type Term } from './record.ts';
import { isVersion, repairSpf } from './repair.ts';
import { reachable, type SpfNode } from './tree.ts';

const MOST_SHOWN = 80;
const MOST_TOLD = 5;

/**
 * What of a record of the domain's own has no effect or is out of date: a typing error that reads as something else, terms behind `all`, a
 * redirect beside it, `ptr`, addresses that nobody sends from (RFC 7208 §5.1, §5.5, §6, §6.1).
 */
export function judgeLists({ domain, terms, text = '' }: SpfNode): readonly Problem[] {
  const reached = reachable(terms);
  const isReached = new Set(reached);
  const unreached = terms.filter((term) => !isReached.has(term));
  const redirect = unreached.find((term) => isModifier(term, 'redirect'));
  const ptr = reached.find(({ kind, name }) => kind === 'mechanism' && name === 'ptr');
  const inner = reached.filter(isInner).slice(0, MOST_TOLD);
  return [
    ...judgeTyping(domain, text, reached),
    ...judgeLate(domain, text, unreached),
    ...(redirect ? [problem('SPF-013', domain, redirect.text)] : []),
    ...(ptr ? [problem('SPF-014', domain, ptr.text)] : []),
    ...inner.map((term) => problem('SPF-023', domain, term.text)),
  ];
}

/** Terms that the grammar takes for something else than was meant. The name of no host may be one; where it cannot be mended, it is asked for. */
function judgeTyping(domain: string, text: string, terms: readonly Term[]): readonly Problem[] {
  const corrected = repairSpf(text);
  const mistyped =
    terms.find((term) => term.kind === 'modifier' && isMistyped(term)) ??
    (corrected === undefined ? undefined : terms.find((term) => isMistyped(term) || isVersion(term.text)));
  if (mistyped === undefined) return [];
  const { text: token, at } = mistyped;
  const told = problem('SPF-007', domain, token.slice(0, MOST_SHOWN), domain, String(at + 1));
  return [withCorrection(told, corrected)];
}

/** Behind `all` nothing is read. A record that was pasted twice into one is mended to one. */
function judgeLate(domain: string, text: string, unreached: readonly Term[]): readonly Problem[] {
  const late = unreached.filter(({ kind }) => kind === 'mechanism').map((term) => term.text);
  if (late.length === 0) return [];
  const isTwice = unreached.some((term) => isVersion(term.text));
  const told = problem('SPF-012', domain, late.join(' ').slice(0, MOST_SHOWN));
  return [withCorrection(told, isTwice ? repairSpf(text) : undefined)];
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
