import type { ProblemId } from '../checks/problems.ts';
import { DMARC, SPF } from './kinds.ts';
import type { RootRule } from './rule.ts';

/** The address that sent it is not allowed by the list of its return address, or there is no list. */
export const NO_SPF: readonly ProblemId[] = [
  'SPF-001',
  'SPF-016',
  'SPF-017',
  'SPF-018',
  'SPF-020',
  'SPF-025',
  'SPF-026',
];

/** The rule of the author's domain, and servers that are on no list: rows 8, 9, 11, 16, and their like. */
export const unlistedRules: readonly RootRule[] = [
  // The rule of the author's domain (rows 8, 9).
  {
    root: 'inherited-policy',
    rows: [8, 27, 32],
    replies: DMARC,
    found: ['DMARC-012', 'DMARC-013'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },
  {
    root: 'strict-alignment',
    rows: [9, 26, 27, 32],
    replies: DMARC,
    found: ['DMARC-016'],
    on: ['returned-header', 'dns'],
    most: 'certain',
  },

  // A server that is on no list: the domain's own, or a stranger's (rows 11, 16).
  {
    root: 'server-not-listed',
    rows: [16, 18, 28, 35],
    replies: [...SPF, ...DMARC],
    found: ['SPF-018', 'SPF-025', 'SPF-026'],
    when: ['own-server'],
    on: ['dns'],
    most: 'certain',
  },
  {
    root: 'server-not-listed',
    rows: [16],
    replies: [...SPF, ...DMARC],
    found: ['SPF-018', 'SPF-025', 'SPF-026'],
    when: ['own-seal'],
    on: ['returned-header', 'dns'],
    most: 'likely',
    settle: 'is-it-yours',
  },
  {
    root: 'not-our-mail',
    rows: [11, 18, 27, 33],
    replies: [...SPF, ...DMARC],
    found: ['SPF-018'],
    beside: ['DKIM-001'],
    when: ['header'],
    on: ['returned-header', 'dns'],
    most: 'possible',
    settle: 'is-it-yours',
  },
  {
    root: 'server-not-listed',
    rows: [16],
    replies: SPF,
    found: ['SPF-017', 'SPF-018', 'SPF-025', 'SPF-026'],
    on: ['dns'],
    most: 'likely',
    settle: 'is-it-yours',
  },

  // Seals of others beside the own return address, or no proof at all, whatever the reply says of it.
  {
    root: 'service-not-authenticated',
    rows: [1],
    replies: DMARC,
    found: ['AL-002'],
    when: ['sent-by-service'],
    on: ['returned-header', 'dns'],
    most: 'likely',
  },
  {
    root: 'spf-and-dkim-absent',
    rows: [14],
    replies: DMARC,
    found: NO_SPF,
    beside: ['DKIM-001', 'DKIM-014'],
    when: ['header', 'unsealed', 'own-return-path'],
    on: ['returned-header', 'dns'],
    most: 'likely',
  },
];
