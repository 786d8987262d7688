import { below, parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { isDmarc, looksLikeDmarc } from './record.ts';

/** What stands at `_dmarc` of one name of the walk. */
export type Step =
  | { readonly kind: 'record'; readonly domain: DomainName; readonly text: string }
  | { readonly kind: 'several'; readonly domain: DomainName; readonly count: number }
  | { readonly kind: 'odd'; readonly domain: DomainName; readonly text: string } // meant to be a record, is none
  | { readonly kind: 'none'; readonly domain: DomainName }
  | { readonly kind: 'failed'; readonly domain: DomainName; readonly reason: DnsFailure };

const MOST_LABELS = 7;

/**
 * The names of the tree walk (RFC 9989 §4.10): the domain, then upwards; from eight labels on straight to seven. At most eight. Single
 * labels are no domain of anybody's mail and are not asked.
 */
export function walkNames(domain: DomainName): readonly DomainName[] {
  const labels = domain.split('.');
  const start = labels.length > MOST_LABELS ? labels.length - MOST_LABELS : 1;
  const ancestors = labels.map((_, index) => parseDomainName(labels.slice(index).join('.'))).slice(start);
  return [domain, ...ancestors.filter((name) => name !== undefined)];
}

/** Asks all names of the walk at once; the steps come in the order of the walk. */
export function walk(domain: DomainName, resolve: Resolve): Promise<readonly Step[]> {
  return Promise.all(walkNames(domain).map((name) => readStep(name, resolve)));
}

async function readStep(domain: DomainName, resolve: Resolve): Promise<Step> {
  const name = below('_dmarc', domain);
  if (name === undefined) return { kind: 'none', domain };
  const answer = await resolve(name, 'TXT');
  if (answer.kind === 'failed') return { kind: 'failed', domain, reason: answer.reason };
  const texts = textsOf(answer);
  const records = texts.filter(isDmarc);
  const [text] = records;
  if (records.length > 1) return { kind: 'several', domain, count: records.length };
  if (text !== undefined) return { kind: 'record', domain, text };
  const odd = texts.find(looksLikeDmarc);
  return odd === undefined ? { kind: 'none', domain } : { kind: 'odd', domain, text: odd };
}
