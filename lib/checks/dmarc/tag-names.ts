/** The tags of RFC 9989 §4.7, and those of RFC 7489 that are gone. */
export const knownTags = [
  'v',
  'p',
  'sp',
  'np',
  'adkim',
  'aspf',
  'fo',
  'rua',
  'ruf',
  't',
  'psd',
  'pct',
  'rf',
  'ri',
] as const;
export type KnownTag = (typeof knownTags)[number];

export function isKnownTag(name: string): name is KnownTag {
  return knownTags.some((known) => known === name);
}

/** Names that people write, what they mean, and the values that make it sure. */
const misspelt: readonly {
  readonly means: KnownTag;
  readonly names: readonly string[];
  readonly value: RegExp;
}[] = [
  { means: 'p', names: ['policy', 'pol', 'dmarc', 'pp'], value: /^(?:none|quarantine|reject)$/i },
  { means: 'sp', names: ['subp', 'subdomain', 'spolicy', 'ps'], value: /^(?:none|quarantine|reject)$/i },
  {
    means: 'adkim',
    names: ['dkim', 'akdim', 'adkm', 'adkin', 'adkmi', 'adikm', 'addkim', 'akim'],
    value: /^[rs]$/i,
  },
  { means: 'aspf', names: ['spf', 'asfp', 'apsf', 'aspff', 'asp', 'asspf'], value: /^[rs]$/i },
  { means: 'rua', names: ['rau', 'ura', 'ru', 'rua1', 'ruaa', 'rula', 'rus', 'rur'], value: /^mailto:/i },
  { means: 'ruf', names: ['rfu', 'urf', 'ruff', 'rufo', 'rug', 'rud'], value: /^mailto:/i },
];

/** The tag that an unknown one was meant to be; undefined where that is not sure: an unknown tag is no fault (RFC 9989 §4.7). */
export function meantTag(name: string, value: string): KnownTag | undefined {
  return misspelt.find((row) => row.names.includes(name) && row.value.test(value))?.means;
}
