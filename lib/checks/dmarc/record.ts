import { readReportUris, type ReportUri } from './report-uri.ts';
import { readDmarcTags, type DmarcTag } from './tag-list.ts';
import { meantTag } from './tag-names.ts';

export type Policy = 'none' | 'quarantine' | 'reject';

/** A DMARC record (RFC 9989 §4.7), read as far as it can be: faults in the remainder do not void the rest (§4.8). */
export interface DmarcRecord {
  /** `p=`; undefined where it is missing or has no such value. */
  readonly policy: Policy | undefined;
  readonly subdomainPolicy: Policy | undefined; // sp=
  readonly missingPolicy: Policy | undefined; // np=: for sub-domains that do not exist
  /** `p=`, `sp=` or `np=` stands there with a value that is no policy: the record then acts by its report address alone (§4.10.1). */
  readonly hasBadPolicy: boolean;
  /** `t=y`: one step weaker than the policy says is applied. */
  readonly testing: boolean;
  readonly psd: 'y' | 'n' | 'u';
  /** `adkim=s`, `aspf=s`: only the very same domain counts as proof (§4.4). */
  readonly isStrict: { readonly dkim: boolean; readonly spf: boolean };
  /** The report addresses of `rua=` and of `ruf=`. */
  readonly reportUris: readonly ReportUri[];
  readonly failureUris: readonly ReportUri[];
  /** `pct`, `rf`, `ri` of RFC 7489, which RFC 9989 §9.3 calls historic, as written. */
  readonly removed: readonly string[];
  /** The parts that break the grammar or have a value that they may not have, as written. */
  readonly faults: readonly string[];
}

/** RFC 9989 §4.8: the version tag comes first; its value keeps its case. */
export function isDmarc(text: string): boolean {
  return /^[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/.test(text);
}

/** Reads a record that `isDmarc`. Unknown tags are left alone (§4.8). */
export function parseDmarc(text: string): DmarcRecord {
  const { tags, faults } = readDmarcTags(text);
  const valueOf = (name: string) => tags.find((tag) => tag.name === name)?.value.toLowerCase();
  const urisOf = (name: string) => readReportUris(tags.find((tag) => tag.name === name)?.value ?? '');
  const policies = ['p', 'sp', 'np'].map(valueOf);
  const [policy, subdomainPolicy, missingPolicy] = policies.map(policyOf);
  return {
    policy,
    subdomainPolicy,
    missingPolicy,
    hasBadPolicy: policies.some((value) => value !== undefined && policyOf(value) === undefined),
    testing: valueOf('t') === 'y',
    psd: psdOf(valueOf('psd')),
    isStrict: { dkim: valueOf('adkim') === 's', spf: valueOf('aspf') === 's' },
    reportUris: urisOf('rua'),
    failureUris: urisOf('ruf'),
    removed: tags.filter(({ name }) => REMOVED.has(name)).map(({ part }) => part),
    faults: [...faults, ...tags.filter((tag) => !isAllowed(tag)).map(({ part }) => part)],
  };
}

const REMOVED: ReadonlySet<string> = new Set(['pct', 'rf', 'ri']);
const POLICY = /^(?:none|quarantine|reject)$/i;
const MODE = /^[rs]$/i;

/** The values that RFC 9989 §4.8 (table 2) allows; a tag that is not here may have any. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['p', POLICY],
  ['sp', POLICY],
  ['np', POLICY],
  ['adkim', MODE],
  ['aspf', MODE],
  ['t', /^[yn]$/i],
  ['psd', /^[ynu]$/i],
  // RFC 9989 forbids `0` beside `1`, which RFC 7489 allowed: it changes nothing but failure reports, so it is no alarm.
  ['fo', /^[01ds](?:[ \t]?:[ \t]?[01ds]){0,9}$/i],
  ['rua', /[^\s,]/],
  ['ruf', /[^\s,]/],
]);

/** `dmarc-value` is printing ASCII and has at least one character; an old tag may be as odd as it likes. */
function isAllowed({ name, value }: DmarcTag): boolean {
  if (REMOVED.has(name)) return true;
  if (meantTag(name, value) !== undefined) return false; // unknown tags are left alone, but not one that is a known one misspelt
  return (forms.get(name)?.test(value) ?? true) && /^[\x20-\x7e]+$/.test(value);
}

function policyOf(value: string | undefined): Policy | undefined {
  return value === 'none' || value === 'quarantine' || value === 'reject' ? value : undefined;
}

function psdOf(value: string | undefined): 'y' | 'n' | 'u' {
  return value === 'y' || value === 'n' ? value : 'u';
}
