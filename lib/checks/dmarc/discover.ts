import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { isDmarc, looksLikeDmarc, parseDmarc, type DmarcRecord } from './record.ts';

/** What stands at `_dmarc` of one name of the walk. */
export type Step = { readonly name: string } & (
  | { readonly kind: 'record'; readonly text: string; readonly record: DmarcRecord }
  | { readonly kind: 'several'; readonly count: number }
  /** Texts, but no record; `near`: one that was meant to be one. */
  | { readonly kind: 'other'; readonly near: string | undefined; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
);
export type RecordStep = Extract<Step, { kind: 'record' }>;

/** Whose record governs the mail, as far as all names that decide it have answered. */
export type Discovery =
  | { readonly kind: 'found'; readonly at: RecordStep }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: DnsFailure };

const MOST_LABELS = 7;

/**
 * The names of the tree walk (RFC 9989 §4.10): the domain, then upwards to the top-level domain; from eight labels on straight to seven.
 * At most eight.
 */
export function walkNames(domain: string): readonly string[] {
  const labels = domain.split('.');
  const first = labels.length > MOST_LABELS ? labels.length - MOST_LABELS : 1;
  return [domain, ...labels.slice(first).map((_, index) => labels.slice(first + index).join('.'))];
}

/** Asks all names of the walk at once; the steps come in the order of the walk. */
export function walk(domain: DomainName, resolve: Resolve): Promise<readonly Step[]> {
  return Promise.all(walkNames(domain).map((name) => readStep(name, resolve)));
}

async function readStep(name: string, resolve: Resolve): Promise<Step> {
  const asked = parseDomainName(`_dmarc.${name}`);
  if (asked === undefined) return { name, kind: 'none' }; // longer than a name may be: nobody can publish there
  const answer = await resolve(asked, 'TXT');
  if (answer.kind === 'failed') return { name, kind: 'failed', reason: answer.reason };
  const texts = textsOf(answer);
  const records = texts.filter(isDmarc);
  if (records.length > 1) return { name, kind: 'several', count: records.length };
  const [text] = records;
  if (text !== undefined) return { name, kind: 'record', text, record: parseDmarc(text) };
  const near = texts.find(looksLikeDmarc);
  const other = near ?? texts[0];
  return other === undefined ? { name, kind: 'none' } : { name, kind: 'other', near, text: other };
}

/** The steps up to the one at which the walk ends: a single record that says `psd=n` or `psd=y` (§4.10 steps 2 and 6). */
export function walked(steps: readonly Step[]): readonly Step[] {
  const last = steps.findIndex((step) => step.kind === 'record' && step.record.psd !== 'u');
  return last < 0 ? steps : steps.slice(0, last + 1);
}

/**
 * The record that governs (§4.10.1): the domain's own; else that of the organizational domain; else that of the public suffix. A name
 * that did not answer leaves it open, unless the domain's own record has settled it.
 */
export function discover(all: readonly Step[]): Discovery {
  const steps = walked(all);
  const [own] = steps;
  if (own?.kind === 'record') return { kind: 'found', at: own };
  const failed = steps.find((step) => step.kind === 'failed');
  if (failed?.kind === 'failed') return { kind: 'failed', reason: failed.reason };
  const at = ofOrganization(steps);
  return at ? { kind: 'found', at } : { kind: 'none' };
}

/** §4.10.2: `psd=n` marks the organizational domain, `psd=y` the name above it; else the record with the fewest labels is its. */
function ofOrganization(steps: readonly Step[]): RecordStep | undefined {
  const top = steps.findLast((step): step is RecordStep => step.kind === 'record');
  if (top?.record.psd !== 'y') return top;
  const below = steps[steps.indexOf(top) - 1];
  return below?.kind === 'record' ? below : top;
}
