import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { hasMacro, isModifier, isSpf, looksLikeSpf, parseSpf, type Term } from './record.ts';

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
  /** `near`: a text that was meant to be a record and is none. */
  | { readonly kind: 'none'; readonly isVoid: boolean; readonly near: string | undefined }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'broken'; readonly token: string }
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
  | { readonly kind: 'loop' };

export interface SpfBranch {
  readonly term: Term;
  /** Undefined where it was not read: what a macro asks for depends on the mail; or the tree is larger than we ask for. */
  readonly node: SpfNode | undefined;
}

const MAX_NAMES = 40;
const MAX_NODES = 100; // a name may stand in the tree more than once

/**
 * Reads the record of a domain and of everything that it includes. The branches of one record are asked at once; a name that stands on
 * the way to itself is a loop and is not asked again. At most 40 names are asked, each once.
 */
export function readSpfTree(domain: DomainName, resolve: Resolve): Promise<SpfNode> {
  return readNode(domain, [], asker(resolve));
}

/** How the tree asks: each name once, and never more than so many. */
interface Asker {
  readonly ask: (name: DomainName) => Promise<DnsAnswer>;
  /** False once the tree has as many nodes as we read. */
  readonly mayGrow: () => boolean;
}

function asker(resolve: Resolve): Asker {
  const asked = new Map<DomainName, Promise<DnsAnswer>>();
  const grown = { nodes: 0 };
  return {
    ask: (name) => {
      const answer = asked.get(name) ?? resolve(name, 'TXT');
      asked.set(name, answer);
      return answer;
    },
    mayGrow: () => {
      grown.nodes += 1;
      return grown.nodes < MAX_NODES && asked.size < MAX_NAMES;
    },
  };
}

async function readNode(domain: DomainName, above: readonly DomainName[], asking: Asker): Promise<SpfNode> {
  const leaf = (state: NodeState, text?: string): SpfNode => ({
    domain,
    text,
    state,
    terms: [],
    branches: [],
  });
  if (above.includes(domain)) return leaf({ kind: 'loop' });
  const answer = await asking.ask(domain);
  if (answer.kind === 'failed') return leaf({ kind: 'failed', reason: answer.reason });
  const texts = textsOf(answer);
  const records = texts.filter(isSpf);
  const [text] = records;
  if (text === undefined)
    return leaf({ kind: 'none', isVoid: answer.kind !== 'records', near: texts.find(looksLikeSpf) });
  if (records.length > 1) return leaf({ kind: 'several', count: records.length });
  const record = parseSpf(text);
  if (record.kind === 'broken') return leaf({ kind: 'broken', token: record.token }, text);
  const branches = await readBranches(record.terms, [...above, domain], asking);
  return { domain, text, state: { kind: 'record' }, terms: record.terms, branches };
}

function readBranches(
  terms: readonly Term[],
  above: readonly DomainName[],
  asking: Asker,
): Promise<readonly SpfBranch[]> {
  const opening = reachable(terms).filter(opensRecord);
  return Promise.all(
    opening.map(async (term): Promise<SpfBranch> => {
      const name = parseDomainName(hasMacro(term.value ?? '') ? undefined : term.value);
      const isRead = name !== undefined && asking.mayGrow();
      return { term, node: isRead ? await readNode(name, above, asking) : undefined };
    }),
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
  const below = node.branches.map((branch) => costBelow(branch));
  return {
    lookups: below.reduce((sum, { lookups }) => sum + lookups, own),
    isAtLeast: isCut(node) || below.some(({ isAtLeast }) => isAtLeast),
  };
}

/** What a branch costs beyond the one look-up of its own term. */
export function costBelow({ node }: SpfBranch): SpfCost {
  return node === undefined ? { lookups: 0, isAtLeast: true } : costOf(node);
}

function isCut({ state: { kind } }: SpfNode): boolean {
  return kind === 'failed' || kind === 'broken' || kind === 'several';
}

const ASKING = new Set(['include', 'a', 'mx', 'ptr', 'exists']);

function asksDns(term: Term): boolean {
  return term.kind === 'modifier' ? term.name === 'redirect' : ASKING.has(term.name);
}

/** The tree as a flat list, the root first. */
export function nodesOf(node: SpfNode): readonly SpfNode[] {
  return [node, ...node.branches.flatMap((branch) => (branch.node ? nodesOf(branch.node) : []))];
}
