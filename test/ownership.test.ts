import { expect, test } from 'vitest';
import { domainToAskOf, withOwnership } from '../lib/ownership.ts';
import { diagnosis, domain, notice } from './helpers/notices.ts';
import { recordChange, remedy, root } from './helpers/remedies.ts';

const told = (...changes: Parameters<typeof diagnosis>[1][]) =>
  notice('m', {
    diagnoses: changes.map((one) => diagnosis('auth_spf', { root: root(), remedies: [remedy()], ...one })),
  });
const inZone = (name: string) => remedy({ changes: [recordChange({ zone: domain(name) })] });

test.each([
  ['the zone of the first record', told({ remedies: [inZone('example.net')] }), 'example.net'],
  ['the first of several recipients', told({}, { remedies: [inZone('example.net')] }), 'example.org'],
  [
    'of a remedy without records that the domain’s people carry out',
    told({ remedies: [remedy({ changes: [] })] }),
    'example.org',
  ],
  [
    'records of a later remedy',
    told({ remedies: [remedy({ changes: [] }), inZone('example.net')] }),
    'example.net',
  ],
  ['the recipient acts', told({ remedies: [remedy({ changes: [], party: 'recipient-domain' })] }), undefined],
  ['freemail', told({ isFromFreemail: true }), undefined],
  ['no root', told({ root: undefined }), undefined],
  ['no remedy', told({ remedies: [] }), undefined],
  ['nobody can vouch for it', { ...told({}), tone: 'cannot-vouch' as const }, undefined],
  ['it arrived', { ...told({}), tone: 'success' as const }, undefined],
])('whose domain is asked about: %s', (_, one, name) => {
  expect(domainToAskOf(one)).toBe(name);
});

test('what was said of the domain counts, of another it does not, and forgotten is forgotten', () => {
  const asked = told({});
  const yes = withOwnership(asked, new Map([['example.org', 'yes']]));
  expect(yes.ownership).toBe('yes');
  expect(withOwnership(yes, new Map([['example.org', 'no']])).ownership).toBe('no');
  expect(withOwnership(yes, new Map([['example.net', 'yes']])).ownership).toBe('not-asked');
  expect(withOwnership(asked, new Map())).toBe(asked);
  expect(withOwnership({ ...yes, tone: 'cannot-vouch' }, new Map([['example.org', 'yes']])).ownership).toBe(
    'not-asked',
  );
});
