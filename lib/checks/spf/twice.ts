import type { DomainName } from '../../dns/domain-name.ts';
import type { Problem } from '../check.ts';
import { problem } from '../finding.ts';
import { contains, networkOf, type Network } from './networks.ts';
import type { Term } from './record.ts';
import { nameOfTerm, reachable, type SpfNode } from './tree.ts';

const MOST_TERMS = 300;
const MOST_TOLD = 5;

/** A term of the domain's own records, as it can be compared. */
interface Entry {
  readonly term: Term;
  readonly qualifier: string;
  /** The record that it stands in. */
  readonly at: string;
  readonly place: number;
  /** What it asks for, in one spelling. */
  readonly key: string;
  readonly network: Network | undefined;
}

/** What stands twice in the domain's own records: the same mechanism, or addresses that a range beside them holds already. */
export function judgeTwice(root: SpfNode, own: readonly SpfNode[]): readonly Problem[] {
  const entries = own
    .flatMap((node) => entriesOf(node, root.domain))
    .slice(0, MOST_TERMS)
    .map((entry, place) => ({ ...entry, place }));
  const texts = [
    ...new Set(entries.filter((entry) => isNeedless(entry, entries)).map(({ term }) => term.text)),
  ];
  return texts.slice(0, MOST_TOLD).map((text) => problem('SPF-021', root.domain, text));
}

function entriesOf({ domain, terms }: SpfNode, root: DomainName): readonly Omit<Entry, 'place'>[] {
  return reachable(terms).flatMap((term): readonly Omit<Entry, 'place'>[] => {
    if (term.kind === 'modifier' || term.name === 'all') return [];
    const { qualifier, name, bits, value = '' } = term;
    const target = term.network === undefined ? nameOfTerm(term, domain, root) : undefined;
    const key = `${name}:${target ?? value.toLowerCase()}/${String(bits.ipv4)}/${String(bits.ipv6)}`;
    return [{ term, qualifier, at: domain, key, network: networkOf(term) }];
  });
}

/**
 * The first term that fits decides (RFC 7208 §4.6.2). So what an earlier one holds is needless whatever it says, and what a later one
 * holds where no other answer stands in the records: `-ip4:192.0.2.1 ip4:192.0.2.0/24` takes one address out.
 */
function isNeedless(entry: Entry, entries: readonly Entry[]): boolean {
  const isOneAnswer = entries.every(({ qualifier }) => qualifier === entry.qualifier);
  return entries.some((other) => {
    const isBefore = other.place < entry.place;
    if (other.place === entry.place || !(isOneAnswer || (isBefore && other.at === entry.at))) return false;
    return isBefore
      ? isSame(other, entry) || holds(other, entry)
      : holds(other, entry) && !holds(entry, other);
  });
}

function isSame(one: Entry, other: Entry): boolean {
  return one.key === other.key;
}

function holds({ network: outer }: Entry, { network: inner }: Entry): boolean {
  return outer !== undefined && inner !== undefined && contains(outer, inner);
}
