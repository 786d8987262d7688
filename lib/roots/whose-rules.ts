import type { ProblemId } from '../checks/problems.ts';
import { DMARC, PROOF, SPF } from './kinds.ts';
import type { RootRule } from './rule.ts';

/** The key of a signature is not there, or nobody can use it (RFC 6376 §3.6.1, RFC 8301 §3). */
const NO_KEY: readonly ProblemId[] = [
  'DKIM-002',
  'DKIM-003',
  'DKIM-004',
  'DKIM-005',
  'DKIM-006',
  'DKIM-007',
  'DKIM-010',
  'DKIM-012',
  'DKIM-017',
];

/** Whose mail it is, whose proof it bore, and what is wrong with the author's own signature: rows 1 to 3, 7, 10, 17, 21, and their like. */
export const whoseRules: readonly RootRule[] = [
  // Nobody's records are to blame: the author is a stranger's address.
  {
    root: 'form-sender',
    rows: [],
    replies: PROOF,
    found: ['AL-004'],
    on: ['returned-header'],
    most: 'certain',
  },
  {
    root: 'freemail-from',
    rows: [7],
    replies: PROOF,
    found: ['AL-003'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },

  // x.7.32 says it by itself, and no finer root is wanted (row 21).
  {
    root: 'not-aligned',
    rows: [21],
    replies: ['not-aligned'],
    found: ['AL-001', 'AL-002', 'DMARC-016'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },

  // The proof of somebody else (rows 1, 11).
  {
    root: 'service-not-authenticated',
    rows: [1, 27, 29, 32, 33],
    replies: DMARC,
    found: ['AL-001', 'AL-002'],
    when: ['sent-by-service'],
    without: ['own-return-path'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },
  {
    root: 'not-our-mail',
    rows: [11],
    replies: DMARC,
    found: ['AL-001', 'AL-002'],
    without: ['own-return-path', 'own-seal', 'own-server'],
    on: ['returned-header', 'dns'],
    most: 'possible',
    settle: 'is-it-yours',
  },

  // The author's own signature (rows 2, 3, 10, 17).
  {
    root: 'dkim-key-missing',
    rows: [2, 19, 26, 27, 29, 32, 36],
    replies: [...DMARC, 'dkim', 'not-aligned'],
    found: NO_KEY,
    when: ['own-seal'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },
  {
    root: 'forwarded',
    rows: [10, 17, 18, 19, 27, 28, 29, 35],
    replies: PROOF,
    found: ['AL-006'],
    beside: ['DMARC-010'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },
  {
    root: 'forwarded',
    rows: [17, 28, 29, 35],
    replies: [...SPF, 'neither', 'policy', 'dmarc', 'unproven', 'all-three'],
    when: ['passed-on', 'spf-fails'],
    on: ['returned-header', 'dns'],
    most: 'likely',
    settle: 'original-header',
  },
  {
    root: 'changed-after-signing',
    rows: [3, 19, 33, 36],
    replies: [...DMARC, 'dkim'],
    found: ['DKIM-018'],
    on: ['returned-header'],
    most: 'certain',
  },
];
