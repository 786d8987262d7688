import { parseDomainName, type DomainName } from '../../dns/domain-name.ts';
import type { DnsFailure, Resolve } from '../../dns/resolve.ts';
import { textsOf } from '../finding.ts';
import { isDmarc, parseDmarc, type DmarcRecord } from './record.ts';

/** What stands at `_dmarc` of one name of the walk. `others`: the texts there that are no record. */
export type Step = { readonly name: string } & (
  | {
      readonly kind: 'record';
      readonly text: string;
      readonly record: DmarcRecord;
      readonly others: readonly string[];
    }
  | { readonly kind: 'several'; readonly texts: readonly string[] }
  /** Texts, but no record. */
  | { readonly kind: 'other'; readonly others: readonly string[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: DnsFailure }
);
export type RecordStep = Extract<Step, { kind: 'record' }>;

/** Whose record governs the mail, as far as all names that decide it have answered. */
export type Discovery =
  | { readonly kind: 'found'; readonly at: RecordStep }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: DnsFailure };

/** The organizational domain of a name, or why it is not known. */
export type Organization =
  | { readonly kind: 'known'; readonly domain: string }
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
  const others = texts.filter((text) => !isDmarc(text));
  if (records.length > 1) return { name, kind: 'several', texts: records };
  const [text] = records;
  if (text !== undefined) return { name, kind: 'record', text, record: parseDmarc(text), others };
  return others.length > 0 ? { name, kind: 'other', others } : { name, kind: 'none' };
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
  const organization = organizationOf(all);
  if (organization.kind === 'failed') return organization;
  const records = steps.filter((step) => step.kind === 'record');
  const suffix = records.findLast(({ record }) => record.psd === 'y');
  const at = records.find(({ name }) => name === organization.domain) ?? suffix;
  return at ? { kind: 'found', at } : { kind: 'none' };
}

/**
 * The organizational domain of the name at which the walk started (§4.10.2): the one that says `psd=n`; the one right below a `psd=y`; else
 * the one with a record and the fewest labels; without any record the name itself.
 */
export function organizationOf(all: readonly Step[]): Organization {
  const steps = walked(all);
  const failed = steps.find((step) => step.kind === 'failed');
  if (failed?.kind === 'failed') return { kind: 'failed', reason: failed.reason };
  return { kind: 'known', domain: topOf(steps, all[0]?.name ?? '') };
}

function topOf(steps: readonly Step[], start: string): string {
  const top = steps.findLast((step): step is RecordStep => step.kind === 'record');
  if (top === undefined) return start;
  return top.record.psd === 'y' && top.name !== start ? rightBelow(top.name, start) : top.name;
}

/** The name one label longer than the suffix, on the way to the start; the walk may have jumped over it. */
function rightBelow(suffix: string, start: string): string {
  const labels = start.split('.');
  return labels.slice(labels.length - suffix.split('.').length - 1).join('.');
}
