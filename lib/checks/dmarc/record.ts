import { findOddTag, parseTags } from '../tags.ts';

export type Policy = 'none' | 'quarantine' | 'reject';

/** A DMARC record (RFC 9989 §4.7), read. */
export type DmarcRecord =
  | {
      readonly kind: 'record';
      readonly policy: Policy;
      /** The record itself has no usable `p=`, only a report address: it counts as `none`. */
      readonly policyMissing: boolean;
      readonly subdomainPolicy: Policy | undefined;
      readonly missingPolicy: Policy | undefined; // np=
      /** `t=y`: the policy is announced, one step weaker is applied. */
      readonly testing: boolean;
      readonly psd: 'y' | 'n' | 'u';
    }
  | { readonly kind: 'broken'; readonly token: string };

/** RFC 9989 §4.7: the version tag comes first, its value keeps its case. */
export function isDmarc(text: string): boolean {
  return /^v\s*=\s*DMARC1\s*(?:;|$)/.test(text.trim());
}

/** What was meant to be a record: the version with other letters, or not at the start. */
export function looksLikeDmarc(text: string): boolean {
  return /v\s*=\s*["']?DMARC1?/i.test(text);
}

/** Reads a record. Unknown tags are left alone, as are the removed ones of RFC 7489 (`pct`, `rf`, `ri`). */
export function parseDmarc(text: string): DmarcRecord {
  const tags = parseTags(text);
  if (tags === undefined) return { kind: 'broken', token: findOddTag(text) ?? text };
  const policy = policyOf(tags.get('p'));
  if (policy === undefined && !tags.get('rua'))
    return { kind: 'broken', token: tags.has('p') ? `p=${tags.get('p') ?? ''}` : 'p=' };
  const odd = oddPolicy(tags);
  if (odd !== undefined) return { kind: 'broken', token: odd };
  return {
    kind: 'record',
    policy: policy ?? 'none',
    policyMissing: policy === undefined,
    subdomainPolicy: policyOf(tags.get('sp')),
    missingPolicy: policyOf(tags.get('np')),
    testing: tags.get('t')?.toLowerCase() === 'y',
    psd: psdOf(tags.get('psd')),
  };
}

function policyOf(value: string | undefined): Policy | undefined {
  const lower = value?.toLowerCase();
  return lower === 'none' || lower === 'quarantine' || lower === 'reject' ? lower : undefined;
}

/** The first of `sp`, `np`, `adkim`, `aspf` that has a value it may not have. */
function oddPolicy(tags: ReadonlyMap<string, string>): string | undefined {
  const allowed: readonly (readonly [string, RegExp])[] = [
    ['sp', /^(?:none|quarantine|reject)$/i],
    ['np', /^(?:none|quarantine|reject)$/i],
    ['adkim', /^[rs]$/i],
    ['aspf', /^[rs]$/i],
  ];
  const odd = allowed.find(([name, form]) => tags.has(name) && !form.test(tags.get(name) ?? ''));
  return odd && `${odd[0]}=${tags.get(odd[0]) ?? ''}`;
}

function psdOf(value: string | undefined): 'y' | 'n' | 'u' {
  const lower = value?.toLowerCase();
  return lower === 'y' || lower === 'n' ? lower : 'u';
}
