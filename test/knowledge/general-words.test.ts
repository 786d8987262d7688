import { expect, test } from 'vitest';
import { dialects } from '../../lib/bounce/dialects/index.ts';
import { findInProse } from '../../lib/knowledge/find-rule.ts';
import { emptyRules, exactRules, refusalRules, vagueRules } from '../../lib/knowledge/general/index.ts';
import { providers } from '../../lib/knowledge/providers/index.ts';
import { services } from '../../lib/knowledge/services/index.ts';

const rules = [...exactRules, ...vagueRules, ...refusalRules, ...emptyRules];

/** The words of an expression: without its signs, and without the letters of its escapes. */
const wordsOf = ({ source }: RegExp) =>
  source
    .replace(/\\u\{?[0-9a-f]{2,6}\}?|\\[a-z]/gi, ' ')
    .replace(/\\/g, '')
    .toLowerCase();

/** Every proper name that the code knows: who refuses, who writes notices, who sends. */
const names = [
  ...new Set(
    [
      ...providers.flatMap(({ id, name }) => [id, name]),
      ...dialects.map(({ id }) => id),
      ...services.flatMap(({ id, name }) => [id, name]),
      'spamhaus',
      'spamcop',
      'sorbs',
      'postini',
      'cloudmark',
      'gsmtp',
      'resolver.',
      'googlemail',
      'hotmail',
      'office 365',
    ].map((name) => name.toLowerCase()),
  ),
];

test('they are at most 120', () => {
  expect(rules.length).toBeLessThanOrEqual(120);
});

test('none names a provider, a mail system or a service', () => {
  const holds = (text: string, name: string) =>
    new RegExp(`(?<![\\p{L}\\d])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(
      text,
    );
  expect(names.length).toBeGreaterThan(100);
  const named = rules.flatMap(({ reply }) => names.filter((name) => holds(wordsOf(reply), name)));
  expect(named).toEqual([]);
});

test.each([
  ['a host or the end of a name', /[a-z0-9]\\\.(?:com|net|org|edu|de|fr|jp|ru|cn|uk|io)\b/i],
  ['an address or a link', /@(?!x\[)[a-z]|https?|www|:\/\//i],
  ['a bracket code or the like', /[A-Z]{2,}[-_]?(?:\d|\\d)|\\[[(][A-Z]{2,}\\?[\])]/],
  ['a document of somebody', /\bkb\d|answer\/\d/i],
])('none holds %s', (_, form) => {
  expect(rules.map(({ reply }) => reply.source).filter((source) => form.test(source))).toEqual([]);
});

test('each matches what it was written by, in its list, before any other of another cause', () => {
  for (const list of [exactRules, vagueRules, refusalRules, emptyRules]) {
    for (const { reply, gate, seen } of list) {
      const code = /^([245]\d\d)/.exec(seen.text)?.[1];
      expect([seen.text, reply.test(seen.text), gate?.test(code ?? '') ?? true]).toEqual([
        seen.text,
        true,
        true,
      ]);
    }
  }
});

/** Found by another rule of the same cause that stands before: each rule has words of its own, but its reply fits both. */
const SHARED = 5;

test('each reply is found in its list by its own rule, or by one of the same cause', () => {
  const found = [exactRules, vagueRules, refusalRules, emptyRules].flatMap((list) =>
    list.map((rule) => {
      const { text } = rule.seen;
      const first = findInProse(list, text, /^([245]\d\d)/.exec(text)?.[1]);
      return { text, rule, first };
    }),
  );
  expect(found.filter(({ rule, first }) => first?.cause !== rule.cause).map(({ text }) => text)).toEqual([]);
  expect(found.filter(({ rule, first }) => first?.rule !== rule).length).toBeLessThanOrEqual(SHARED);
});
