import { isOneSlipFrom } from '../checks/one-slip.ts';
import type { Policy } from '../checks/dmarc/record.ts';
import type { KnownTag } from '../checks/dmarc/tag-names.ts';
import { urisMeant } from './dmarc-uris.ts';

/** The value that was meant for a tag; undefined where nobody can be sure. */
export function valueMeant(tag: KnownTag, value: string): string | undefined {
  switch (tag) {
    case 'v':
      return 'DMARC1';
    case 'p':
    case 'sp':
    case 'np':
      return policyMeant(value);
    case 'adkim':
    case 'aspf':
      return wordMeant(value, [
        ['r', 'relaxed', 'relax'],
        ['s', 'strict', 'strickt'],
      ]);
    case 't':
      return wordMeant(value, [
        ['y', 'yes', 'true', '1'],
        ['n', 'no', 'false', '0'],
      ]);
    case 'psd':
      return wordMeant(value, [
        ['y', 'yes'],
        ['n', 'no'],
        ['u', 'unknown'],
      ]);
    case 'fo':
      return optionsMeant(value);
    case 'rua':
    case 'ruf':
      return urisMeant(value);
    case 'pct':
    case 'rf':
    case 'ri':
      return value;
  }
}

const policyWords: readonly (readonly [Policy, ...string[]])[] = [
  [
    'none',
    'n',
    'no',
    'non',
    'nome',
    'nonw',
    'nne',
    'noen',
    'noone',
    'monitor',
    'monitoring',
    'monitoronly',
    'report',
    'off',
  ],
  [
    'quarantine',
    'q',
    'quarantined',
    'quarantene',
    'quarentine',
    'quarintine',
    'quaratine',
    'quarantin',
    'quarantaine',
  ],
  [
    'quarantine',
    'qurantine',
    'quarrantine',
    'quarantine-all',
    'quarnatine',
    'quarentene',
    'quarantines',
    'spam',
    'junk',
  ],
  [
    'reject',
    'r',
    'rejected',
    'rejects',
    'rejct',
    'reect',
    'rejet',
    'rejecct',
    'reject-all',
    'rejectall',
    'block',
    'blocked',
    'deny',
  ],
];

/** The policy that a word stands for. */
export function policyMeant(value: string): Policy | undefined {
  const word = bare(value);
  const known = policyWords.find((words) => words.includes(word))?.[0];
  return known ?? longPolicies.find((policy) => isOneSlipFrom(word, policy));
}

/** Words that nothing else is one slip away from; four letters are too few for that. */
const longPolicies: readonly Policy[] = ['quarantine', 'reject'];

function wordMeant(value: string, rows: readonly (readonly [string, ...string[]])[]): string | undefined {
  const word = bare(value);
  return rows.find((words) => words.includes(word))?.[0];
}

/** Without what people put around or behind a word. */
function bare(value: string): string {
  return value.toLowerCase().replace(/[^a-z0-9-]/g, '');
}

/** `1,d,s` and the like. */
function optionsMeant(value: string): string | undefined {
  const options = value
    .toLowerCase()
    .split(/[ :,/|]/)
    .filter((option) => option !== '');
  const isKnown = options.length > 0 && options.every((option) => /^[01ds]$/.test(option));
  return isKnown ? [...new Set(options)].join(':') : undefined;
}
