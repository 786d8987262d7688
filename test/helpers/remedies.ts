import type { RecordChange, Remedy } from '../../lib/remedy/remedy.ts';
import type { Root } from '../../lib/roots/root.ts';
import { domain } from './notices.ts';

/** A root that the records bear out; what matters to a test is overwritten. */
export function root(changes: Partial<Root> = {}): Root {
  return {
    id: 'service-missing-in-spf',
    confidence: 'certain',
    evidence: ['reply', 'dns'],
    settle: undefined,
    because: [],
    alsoFound: [],
    ...changes,
  };
}

/** The list of senders of example.org, with Mandrill added. */
export function recordChange(changes: Partial<RecordChange> = {}): RecordChange {
  return {
    zone: domain('example.org'),
    name: domain('example.org'),
    type: 'TXT',
    old: ['v=spf1 mx -all'],
    value: 'v=spf1 mx include:spf.mandrillapp.com -all',
    ...changes,
  };
}

export function remedy(changes: Partial<Remedy> = {}): Remedy {
  return {
    id: 'add-service-to-spf',
    label: 'safe-to-paste',
    party: 'sender-domain',
    values: ['example.org', 'Mandrill'],
    changes: [recordChange()],
    page: undefined,
    simulated: { spf: 'pass', isSpfAligned: true, dkim: undefined, dmarc: 'pass', lookups: 2 },
    ...changes,
  };
}
