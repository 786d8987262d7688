import { parseMacroName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, DnsFailure, Resolve } from '../../dns/resolve.ts';
import { recordsOf } from '../finding.ts';
import { asker, type Asker } from './asker.ts';
import { readHosts, type Hosts } from './hosts.ts';
import { isNearSpf } from './near.ts';
import { expandMacros } from './macro.ts';
import { isModifier, isSpf, parseSpf, type Term } from './record.ts';
import { textOfTxt } from '../../dns/txt-text.ts';

/** One record of the tree, and the branches that it opens. */
export interface SpfNode {
  readonly domain: DomainName;
  /** The record as published; undefined where there is none, or more than one. */
  readonly text: string | undefined;
  readonly state: NodeState;
  /** Of a broken record those that do read. */
  readonly terms: readonly Term[];
  /** One for each term that asks DNS and is reached (RFC 7208 §4.6.4), in the order of the terms. */
  readonly branches: readonly SpfBranch[];
  /** Octets of all text records at the name, as they stand in an answer (RFC 1035 §4.1.3). */
  readonly octets: number;
}

export type NodeState =
  | { readonly kind: 'record' }
  /** `near`: a text that was meant to be a record and is none. `isVoid`: no text at all (§4.6.4). */
  | {
      readonly kind: 'none';
      readonly isVoid: boolean;
      readonly isConfirmed: boolean;
      readonly near: string | undefined;
    }
  | { readonly kind: 'several'; readonly texts: readonly string[] }
  /** `at`: the character that is wrong, from 0. */
  | { readonly kind: 'broken'; readonly token: string; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
  | { readonly kind: 'loop' };

/** What a term leads to. */
export type SpfBranch =
  | { readonly kind: 'record'; readonly term: Term; readonly node: SpfNode }
  | { readonly kind: 'hosts'; readonly term: Term; readonly name: DomainName; readonly hosts: Hosts }
  /** Not asked: it depends on the mail (a macro, `ptr`), or the tree is larger than we ask for. */
  | { readonly kind: 'open'; readonly term: Term; readonly name: DomainName | undefined };

/**
 * Reads the record of a domain and everything that it leads to: what it includes, and the addresses that it names. The branches of one
 * record are asked at once; a name that stands on the way to itself is a loop and is not asked again. Each question is asked once.
 */
export function readSpfTree(domain: DomainName, resolve: Resolve): Promise<SpfNode> {
  return readNode(domain, [], asker(resolve));
}

async function readNode(domain: DomainName, above: readonly DomainName[], asking: Asker): Promise<SpfNode> {
  const nothing = { domain, text: undefined, terms: [], branches: [], octets: 0 };
  if (above.includes(domain)) return { ...nothing, state: { kind: 'loop' } };
  const answer = await asking.ask(domain, 'TXT');
  if (answer.kind === 'failed') return { ...nothing, state: { kind: 'failed', reason: answer.reason } };
  const octets = octetsOf(answer);
  const texts = recordsOf(answer, 'TXT').map(({ strings }) => textOfTxt(strings).text);
  const records = texts.filter(isSpf);
  const [text] = records;
  if (text === undefined) return { ...nothing, octets, state: noneOf(answer, texts) };
  if (records.length > 1) return { ...nothing, octets, state: { kind: 'several', texts: records } };
  const { state, terms } = readTerms(text);
  const branches = await readBranches(domain, terms, [...above, domain], asking);
  return { domain, text, state, terms, branches, octets };
}

function noneOf(answer: DnsAnswer, texts: readonly string[]): NodeState {
  const isVoid = answer.kind !== 'records';
  const isConfirmed = !('unconfirmed' in answer);
  return { kind: 'none', isVoid, isConfirmed, near: texts.find(isNearSpf) };
}

const RECORD_HEAD = 12; // a name by pointer, type, class, time to live, length

function octetsOf(answer: DnsAnswer): number {
  const sizes = recordsOf(answer, 'TXT').map(({ strings }) =>
    strings.reduce((sum, { length }) => sum + 1 + length, RECORD_HEAD),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A broken record is not used by anybody, but what it would cost, and what else is wrong with it, can still be told. */
function readTerms(text: string): { readonly state: NodeState; readonly terms: readonly Term[] } {
  const record = parseSpf(text);
  if (record.kind === 'record') return { state: { kind: 'record' }, terms: record.terms };
  const terms = text.split(' ').slice(1).filter(Boolean).flatMap(termsOf);
  return { state: record, terms };
}

function termsOf(token: string): readonly Term[] {
  const alone = parseSpf(`v=spf1 ${token}`);
  return alone.kind === 'record' ? alone.terms : [];
}

function readBranches(
  domain: DomainName,
  terms: readonly Term[],
  above: readonly DomainName[],
  asking: Asker,
): Promise<readonly SpfBranch[]> {
  return Promise.all(
    reachable(terms)
      .filter(asksDns)
      .map(async (term): Promise<SpfBranch> => {
        const name = nameOfTerm(term, domain, above[0] ?? domain);
        if (name === undefined || isPtr(term) || !asking.mayGrow()) return { kind: 'open', term, name };
        if (opensRecord(term)) return { kind: 'record', term, node: await readNode(name, above, asking) };
        return { kind: 'hosts', term, name, hosts: await readHosts(term, name, asking.ask) };
      }),
  );
}

/**
 * The name that a term in the record of a domain asks for, for mail of the sender domain at the root of the tree (RFC 7208 §4.8). Undefined
 * where a macro leaves it to the mail.
 */
export function nameOfTerm({ spec }: Term, domain: DomainName, sender: DomainName): DomainName | undefined {
  if (spec === undefined) return domain;
  const known = new Map([
    ['d', domain],
    ['o', sender],
  ]);
  return parseMacroName(expandMacros(spec, (letter) => known.get(letter)) ?? '');
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

function isPtr(term: Term): boolean {
  return term.kind === 'mechanism' && term.name === 'ptr';
}

/** What a whole evaluation may cost (RFC 7208 §4.6.4), over the tree as far as it could be read. */
export interface TreeCost {
  /** Terms that ask DNS: include, a, mx, ptr, exists, redirect. */
  readonly lookups: number;
  /** Some branch could not be read: there may be more. */
  readonly isAtLeast: boolean;
}

export function costOf(node: SpfNode): TreeCost {
  const below = node.branches.map((branch) => costBelow(branch));
  return {
    lookups: below.reduce((sum, { lookups }) => sum + 1 + lookups, 0),
    isAtLeast: isCut(node) || below.some(({ isAtLeast }) => isAtLeast),
  };
}

/** What a branch costs beyond the one look-up of its own term. */
export function costBelow(branch: SpfBranch): TreeCost {
  switch (branch.kind) {
    case 'record':
      return costOf(branch.node);
    case 'hosts':
      return { lookups: 0, isAtLeast: false };
    case 'open':
      return { lookups: 0, isAtLeast: opensRecord(branch.term) };
  }
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
  return [node, ...node.branches.flatMap((branch) => (branch.kind === 'record' ? nodesOf(branch.node) : []))];
}

/** All branches of the tree, each in front of those below it. */
export function branchesOf(node: SpfNode): readonly SpfBranch[] {
  return node.branches.flatMap((branch) => [
    branch,
    ...(branch.kind === 'record' ? branchesOf(branch.node) : []),
  ]);
}
