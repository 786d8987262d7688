import { readTagList } from '../tags.ts';

export type Policy = 'none' | 'quarantine' | 'reject';

/** A DMARC record (RFC 9989 §4.7), read as far as it can be: faults in the remainder do not void the rest (§4.8). */
export interface DmarcRecord {
  /** `p=`; undefined where it is missing or has no such value. */
  readonly policy: Policy | undefined;
  readonly subdomainPolicy: Policy | undefined; // sp=
  readonly missingPolicy: Policy | undefined; // np=: for sub-domains that do not exist
  /** `t=y`: one step weaker than the policy says is applied. */
  readonly testing: boolean;
  readonly psd: 'y' | 'n' | 'u';
  /** The report addresses of `rua=`, as written. */
  readonly reportUris: readonly string[];
  /** The parts that break the grammar or have a value that they may not have, as written. */
  readonly faults: readonly string[];
}

/** RFC 9989 §4.8: the version tag comes first; its value keeps its case. */
export function isDmarc(text: string): boolean {
  return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}

/** What was meant to be a record and is none: other letters, something before the version, no semicolon behind it. */
export function looksLikeDmarc(text: string): boolean {
  return !isDmarc(text) && /^[\s"'\u2018-\u201f\ufeff]{0,20}v\s{0,9}=\s{0,9}["']?DMARC/i.test(text);
}

/** Reads a record that `isDmarc`. Unknown tags are left alone, as are those of RFC 7489 that are gone (`pct`, `rf`, `ri`). */
export function parseDmarc(text: string): DmarcRecord {
  const { tags, faults } = readTagList(text);
  const odd = [...tags].filter(([name, value]) => !isAllowed(name, value));
  const uris = (tags.get('rua') ?? '').split(',').map((uri) => uri.trim());
  return {
    policy: policyOf(tags.get('p')),
    subdomainPolicy: policyOf(tags.get('sp')),
    missingPolicy: policyOf(tags.get('np')),
    testing: tags.get('t')?.toLowerCase() === 'y',
    psd: psdOf(tags.get('psd')),
    reportUris: uris.filter((uri) => uri !== ''),
    faults: [...faults, ...odd.map(([name, value]) => `${name}=${value}`)],
  };
}

const POLICY = /^(?:none|quarantine|reject)$/i;
const MODE = /^[rs]$/i;

/** The values that RFC 9989 §4.7 allows; a tag that is not here may have any. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['p', POLICY],
  ['sp', POLICY],
  ['np', POLICY],
  ['adkim', MODE],
  ['aspf', MODE],
  ['t', /^[yn]$/i],
  ['psd', /^[ynu]$/i],
  ['fo', /^[01ds](?:[ \t]*:[ \t]*[01ds]){0,9}$/i],
  ['rua', /[^\s,]/],
  ['ruf', /[^\s,]/],
]);

function isAllowed(name: string, value: string): boolean {
  return /^[\x20-\x7e\t]*$/.test(value) && (forms.get(name)?.test(value) ?? true);
}

function policyOf(value: string | undefined): Policy | undefined {
  const lower = value?.toLowerCase();
  return lower === 'none' || lower === 'quarantine' || lower === 'reject' ? lower : undefined;
}

function psdOf(value: string | undefined): 'y' | 'n' | 'u' {
  const lower = value?.toLowerCase();
  return lower === 'y' || lower === 'n' ? lower : 'u';
}
