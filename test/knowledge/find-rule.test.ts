import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInProse, findRule } from '../../lib/knowledge/find-rule.ts';
import { exactRules, vagueRules } from '../../lib/knowledge/general/index.ts';
import type { Rule } from '../../lib/knowledge/provider.ts';

const rule = (reply: RegExp, cause: Rule['cause'], more: Partial<Rule> = {}): Rule => ({
  reply,
  cause,
  seen: { text: '', mark: 'made' },
  ...more,
});
const rules = [rule(/\bspam\b/, 'spam_content'), rule(/\bfull\b/, 'mailbox_full')];

describe('in prose the reason stands first', () => {
  test.each([
    ['the first sentence counts, not the first rule', 'Mailbox is full. Or it is spam.', 'mailbox_full'],
    ['within one sentence the first rule', 'full of spam', 'spam_content'],
    ['what is labelled as the reason before all', 'It is no spam. Reason: box full. Bye.', 'mailbox_full'],
    ['labelled in another language', 'spam? 退信原因：full。', 'mailbox_full'],
    ['a dot in a name ends no sentence', 'mx.example.com is full', 'mailbox_full'],
    ['an address is no word', '<spam@example.com> is full', 'mailbox_full'],
    ['a link is no word', 'see https://example.com/spam or www.example.org/spam: full', 'mailbox_full'],
    ['nothing', 'Sorry.', undefined],
  ] as const)('%s', (_, text, cause) => {
    expect(findInProse(rules, text, undefined)?.cause).toBe(cause);
  });

  test('the deciding words keep their place', () => {
    const text = 'Sorry. The box is full. Bye.';
    const { start, end } = findInProse(rules, text, undefined)?.decisive ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('full');
  });
});

test('a rule for some codes counts for these, and for "none" where it says so', () => {
  const gated = [rule(/no/, 'policy_other', { gate: /^4/ }), rule(/no/, 'unclear', { gate: /^$/ })];
  expect(findRule(gated, 'no', '450')?.cause).toBe('policy_other');
  expect(findRule(gated, 'no', '550')).toBeUndefined();
  expect(findRule(gated, 'no', undefined)?.cause).toBe('unclear');
});

test('whatever is given, what is found lies within it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const found = findInProse([...exactRules, ...vagueRules], text, undefined)?.decisive;
      expect(found === undefined || (found.start >= 0 && found.end <= text.length)).toBe(true);
    }),
  );
});

test.each([
  ['550 rejected as spam; spf=pass dkim=pass dmarc=pass', 'spam_content'],
  ['550 spam (DMARC: passed)', 'spam_content'],
  ['550 spam; dmarc=fail', 'auth_dmarc'],
  ['550 spam; dmarc does not pass', 'auth_dmarc'],
])('a proof that passed is no reason: %s', (line, cause) => {
  expect(findRule([rule(/dmarc/i, 'auth_dmarc'), ...rules], line, '550')?.cause).toBe(cause);
});

test('the rule of an address to write to sees it as it was written; another sees no address', () => {
  const line = '554 Write to desk@help.example.net';
  const address = /\bdesk@help\.example\.net\b/;
  expect(findRule([rule(address, 'ip_blocklisted', { isContact: true })], line, '554')?.cause).toBe(
    'ip_blocklisted',
  );
  expect(findRule([rule(address, 'ip_blocklisted')], line, '554')).toBeUndefined();
});
