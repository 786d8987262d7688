import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { hasMacro, isModifier, isSpf, parseSpf, type SpfRecord, type Term } from './record.ts';

/** One record of the tree, and the branches that it opens. */
export interface SpfNode {
  readonly domain: DomainName;
  /** The record as published; undefined where there is none, or more than one. */
  readonly text: string | undefined;
  readonly state: NodeState;
  readonly terms: readonly Term[];
  /** In the order of the terms: includes, then the redirect where it counts. */
  readonly branches: readonly SpfBranch[];
}

export type NodeState =
  | { readonly kind: 'record' }
  | { readonly kind: 'none'; readonly isVoid: boolean }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'broken'; readonly token: string }
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
  | { readonly kind: 'loop' };

export interface SpfBranch {
  readonly term: Term;
  readonly node: SpfNode;
}

const MAX_NAMES = 40;
const MAX_DEPTH = 12;

/**
 * Reads the record of a domain and of everything that it includes. The branches of one record are asked at once; a name that stands on
 * the way to itself is a loop and is not asked again. At most 40 names are asked.
 */
export function readSpfTree(domain: DomainName, resolve: Resolve): Promise<SpfNode> {
  const asked = new Map<DomainName, Promise<DnsAnswer>>();
  const ask = (name: DomainName): Promise<DnsAnswer> => {
    const known = asked.get(name);
    if (known) return known;
    const answer: Promise<DnsAnswer> =
      asked.size < MAX_NAMES
        ? resolve(name, 'TXT')
        : Promise.resolve({ kind: 'failed', reason: 'capped', detail: 'too many names' });
    asked.set(name, answer);
    return answer;
  };
  return readNode(domain, [], ask);
}

type Ask = (name: DomainName) => Promise<DnsAnswer>;

async function readNode(domain: DomainName, above: readonly DomainName[], ask: Ask): Promise<SpfNode> {
  const leaf = (state: NodeState, text?: string): SpfNode => ({
    domain,
    text,
    state,
    terms: [],
    branches: [],
  });
  if (above.includes(domain)) return leaf({ kind: 'loop' });
  const answer = await ask(domain);
  if (answer.kind === 'failed') return leaf({ kind: 'failed', reason: answer.reason });
  const records = textsOf(answer).filter(isSpf);
  const [text] = records;
  if (text === undefined) return leaf({ kind: 'none', isVoid: answer.kind !== 'records' });
  if (records.length > 1) return leaf({ kind: 'several', count: records.length });
  const record = parseSpf(text);
  if (record.kind === 'broken') return leaf({ kind: 'broken', token: record.token }, text);
  const branches = await readBranches(record, [...above, domain], ask);
  return { domain, text, state: { kind: 'record' }, terms: record.terms, branches };
}

async function readBranches(
  { terms }: Extract<SpfRecord, { kind: 'record' }>,
  above: readonly DomainName[],
  ask: Ask,
): Promise<readonly SpfBranch[]> {
  if (above.length > MAX_DEPTH) return [];
  const opened = reachable(terms).flatMap((term) => {
    const name = opensRecord(term) && !hasMacro(term.value ?? '') ? parseDomainName(term.value) : undefined;
    return name === undefined ? [] : [{ term, name }];
  });
  return Promise.all(
    opened.map(async ({ term, name }) => ({ term, node: await readNode(name, above, ask) })),
  );
}

/** RFC 7208 §5.1: what stands behind `all` is never reached, and `all` makes `redirect` void. */
export function reachable(terms: readonly Term[]): readonly Term[] {
  const all = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  if (all < 0) return terms;
  return terms.filter((term, index) => index <= all && !isModifier(term, 'redirect'));
}

function opensRecord(term: Term): boolean {
  return isModifier(term, 'redirect') || (term.kind === 'mechanism' && term.name === 'include');
}

/** What a whole evaluation may cost (RFC 7208 §4.6.4), over the tree as far as it could be read. */
export interface SpfCost {
  /** Terms that ask DNS: include, a, mx, ptr, exists, redirect. */
  readonly lookups: number;
  /** Some branch could not be read: there may be more. */
  readonly isAtLeast: boolean;
}

export function costOf(node: SpfNode): SpfCost {
  const own = reachable(node.terms).filter(asksDns).length;
  const below = node.branches.map((branch) => costOf(branch.node));
  return {
    lookups: below.reduce((sum, { lookups }) => sum + lookups, own),
    isAtLeast: node.state.kind === 'failed' || below.some(({ isAtLeast }) => isAtLeast),
  };
}

const ASKING = new Set(['include', 'a', 'mx', 'ptr', 'exists', 'redirect']);

function asksDns(term: Term): boolean {
  return ASKING.has(term.name);
}

/** The tree as a flat list, the root first. */
export function nodesOf(node: SpfNode): readonly SpfNode[] {
  return [node, ...node.branches.flatMap((branch) => nodesOf(branch.node))];
}
