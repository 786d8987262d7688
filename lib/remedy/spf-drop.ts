import { passesEverybody } from '../checks/spf/ending.ts';
import type { Term } from '../checks/spf/record.ts';
import { worldGrant } from '../checks/spf/space.ts';
import { nodesOf, type SpfNode } from '../checks/spf/tree.ts';
import { partsOf, textOfParts, writeSpf, type SpfParts } from './spf-record.ts';
import type { Pruned } from './spf-prune.ts';

const SHORTEST: Readonly<Record<'ipv4' | 'ipv6', number>> = { ipv4: 16, ipv6: 24 }; // a wider range holds more than one sender has

/** The record without what lets in everybody, or far more than one sender has; undefined where there is nothing like that. */
export function withoutWideTerms(tree: SpfNode): Pruned | undefined {
  const parts = partsOf(tree.text ?? '');
  if (parts === undefined) return undefined;
  const wide = parts.terms.filter((term) => isWide(term) || leadsToOpen(term, tree));
  const removed = [...wide, ...openEnd(parts)].map(({ text }) => text);
  const kept = parts.terms.filter((term) => !wide.includes(term));
  return removed.length === 0
    ? undefined
    : { record: writeSpf(textOfParts({ ...parts, terms: kept })), removed };
}

function openEnd({ all }: SpfParts): readonly Term[] {
  return all?.qualifier === '+' ? [all] : [];
}

function isWide(term: Term): boolean {
  if (term.kind !== 'mechanism' || term.qualifier !== '+') return false;
  const { network, bits } = term;
  if (network !== undefined) return bits[network.kind] < SHORTEST[network.kind];
  return passesEverybody(term) || bits.ipv4 < SHORTEST.ipv4 || bits.ipv6 < SHORTEST.ipv6;
}

/** An include whose own list lets in everybody. */
function leadsToOpen(term: Term, tree: SpfNode): boolean {
  const branch = tree.branches.find((one) => one.term.at === term.at);
  if (branch?.kind !== 'record') return false;
  const isOpen = nodesOf(branch.node).some(({ terms }) => terms.some(passesEverybody));
  return isOpen || worldGrant(branch.node) !== undefined;
}
