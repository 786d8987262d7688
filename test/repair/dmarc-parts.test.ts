import { describe, expect, test } from 'vitest';
import { isWatched, sameDmarc, statesPolicy, withoutOldTags } from '../../lib/repair/dmarc-parts.ts';
import { withoutSubdomainPolicy } from '../../lib/repair/dmarc-parts.ts';

describe('without the old tags', () => {
  test.each([
    ['v=DMARC1; p=none; pct=20; rf=afrf; ri=86400', 'v=DMARC1; p=none'],
    ['v=DMARC1; p=reject; PCT = 100; adkim=s', 'v=DMARC1; p=reject; adkim=s'],
    ['v=DMARC1; p=reject; ri=1', 'v=DMARC1; p=reject'],
    ['v=DMARC1; p=reject; pct=500', 'v=DMARC1; p=reject'],
  ])('%s', (text, meant) => {
    expect(withoutOldTags(text)).toBe(meant);
  });

  test.each([
    ['faults besides', 'v=DMARC1; p=none;; pct=20'],
    ['more mail would be quarantined', 'v=DMARC1; p=quarantine; pct=0'],
    ['more mail would be rejected', 'v=DMARC1; p=reject; PCT = 20; ri=1'],
    ['more mail of sub-domains would be rejected', 'v=DMARC1; p=none; sp=reject; pct=5'],
  ])('%s: left to a person', (_, text) => {
    expect(withoutOldTags(text)).toBeUndefined();
  });
});

test.each([
  ['v=DMARC1; p=reject; sp=none; rua=mailto:a@example.org', 'v=DMARC1; p=reject; rua=mailto:a@example.org'],
  ['v=DMARC1; p=reject; sp=none; pct=100', 'v=DMARC1; p=reject'],
  ['v=DMARC1; p=reject; sp=none; pct=5', 'v=DMARC1; p=reject; pct=5'],
  ['v=DMARC1;p=reject;SP=none;;', undefined],
])('without a policy for sub-domains: %s', (text, meant) => {
  expect(withoutSubdomainPolicy(text)).toBe(meant);
});

test.each([
  [['v=DMARC1; p=none', 'v=DMARC1; p=none'], 'v=DMARC1; p=none'],
  [['v=DMARC1; p=none', 'v=DMARC1; p:none'], 'v=DMARC1; p=none'],
  [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], undefined],
])('several records: %j', (texts, meant) => {
  expect(sameDmarc(texts)).toBe(meant);
});

test.each([
  ['v=DMARC1; policy=reject', true, false],
  ['v=DMARC1; sp:', false, false],
  ['v=DMARC1; p=none; rau=mailto:a@example.org', false, true],
])('%s: states its policy %s, is watched %s', (text, hasPolicy, hasReports) => {
  expect([statesPolicy(text), isWatched(text)]).toEqual([hasPolicy, hasReports]);
});
