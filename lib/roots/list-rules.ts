import type { ProblemId } from '../checks/problems.ts';
import { DMARC, SPF } from './kinds.ts';
import { NO_SPF } from './unlisted-rules.ts';
import type { RootRule } from './rule.ts';

const BROKEN: readonly ProblemId[] = ['SPF-007', 'SPF-008', 'SPF-009'];

/** What passes now, and what the author's list of allowed senders lacks: rows 4 to 6, 14 to 16, and their like. */
export const listRules: readonly RootRule[] = [
  // What failed passes now (row 15). Only what the reply itself says was looked at is compared.
  {
    root: 'repaired-meanwhile',
    rows: [15, 18, 35],
    replies: [...SPF, 'neither'],
    when: ['spf-passes'],
    on: ['dns'],
    most: 'likely',
  },

  // The author's list of allowed senders (rows 4 to 6, 16).
  {
    root: 'server-not-listed',
    rows: [16],
    replies: ['hard-fail'],
    found: ['SPF-017'],
    when: ['spf-fails'],
    on: ['dns'],
    most: 'certain',
  },
  {
    root: 'spf-and-dkim-absent',
    rows: [14, 29],
    replies: ['neither'],
    found: NO_SPF,
    beside: ['DKIM-001', 'DKIM-014'],
    on: ['dns'],
    most: 'certain',
  },
  {
    root: 'service-missing-in-spf',
    rows: [4, 18, 26, 27, 28, 29, 32, 35],
    replies: [...DMARC, ...SPF],
    found: ['SPF-017'],
    beside: ['DKIM-001'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },
  ...spfBroken('spf-broken-two-records', ['SPF-002'], [5, 18, 26, 28, 32, 35]),
  ...spfBroken('spf-broken-too-many-lookups', ['SPF-003'], [6, 18, 28, 33, 35]),
  ...spfBroken('spf-broken', BROKEN, []),

  {
    root: 'spf-broken', // by the receiver's word, or by a limit that is none everywhere (RFC 7208 §4.6.4, void look-ups)
    rows: [],
    replies: ['hard-fail', 'spf', 'neither', ...DMARC],
    beside: ['SPF-005', 'DKIM-001'],
    when: ['spf-broken', 'own-return-path', 'unsealed'],
    on: ['dns'],
    most: 'likely',
  },
];

/**
 * A list that counts for nothing (RFC 7208 §4.6.4, §2.6.7 permerror). Of a reply about DMARC it is the root only where it is known that the mail
 * had no other proof; elsewhere it may be.
 */
function spfBroken(
  root: RootRule['root'],
  found: readonly ProblemId[],
  rows: readonly number[],
): readonly RootRule[] {
  const rule = {
    root,
    rows,
    found,
    beside: ['DKIM-001'],
    without: ['spf-passes'],
  } as const satisfies Partial<RootRule>;
  return [
    { ...rule, replies: ['hard-fail', 'spf', 'neither'], on: ['dns'], most: 'certain' },
    {
      ...rule,
      replies: DMARC,
      when: ['unsealed', 'own-return-path'],
      on: ['returned-header', 'dns'],
      most: 'certain',
    },
    {
      ...rule,
      replies: ['unproven'],
      without: ['spf-passes', 'header'],
      on: ['dns'],
      most: 'possible',
      settle: 'original-header',
    },
  ];
}
