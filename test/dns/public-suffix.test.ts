import fc from 'fast-check';
import { getDomain } from 'tldts';
import { describe, expect, test } from 'vitest';
import { parseDomainName } from '../../lib/dns/domain-name.ts';
import { registrableBy } from '../../lib/dns/public-suffix.ts';
import { registrableDomain } from '../../lib/platform/public-suffix.ts';
import { nameOf } from '../checks/subjects.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';

describeWithData('the tests of the public suffix list', () => {
  const { tests } = sharedJson('psl', 'psl-tests.json') as {
    readonly tests: readonly { readonly input: string | null; readonly registrable: string | null }[];
  };
  test('there are as many as the data say', () => {
    expect(tests).toHaveLength(78);
  });
  test.each(tests)('$input: $registrable', ({ input, registrable }) => {
    const name = parseDomainName(input ?? undefined);
    expect(name && registrableDomain(name)).toBe(parseDomainName(registrable ?? undefined));
  });
});

describe('the algorithm of the list', () => {
  const rules = registrableBy('\norg\nco.example\n*.ck\n!www.ck\nblogs.example\nexample\n');
  test.each([
    ['example.org', 'example.org'],
    ['a.b.example.org', 'example.org'],
    ['b.co.example', 'b.co.example'],
    ['a.b.co.example', 'b.co.example'],
    ['co.example', undefined],
    ['other.example', 'other.example'],
    ['mine.blogs.example', 'mine.blogs.example'],
    ['a.any.ck', 'a.any.ck'],
    ['any.ck', undefined],
    ['www.ck', 'www.ck'],
    ['a.www.ck', 'www.ck'],
    ['a.unlisted', 'a.unlisted'],
    ['b.a.unlisted', 'a.unlisted'],
    ['xorg.unlisted', 'xorg.unlisted'],
  ])('%s: %s', (name, registrable) => {
    expect(rules(nameOf(name))).toBe(registrable);
  });
});

const label = fc.constantFrom(
  'a',
  'www',
  'co',
  'uk',
  'com',
  'org',
  'ck',
  'kobe',
  'jp',
  'city',
  'github',
  'io',
  'blogspot',
  'x',
);

test('any name: as tldts has it', () => {
  fc.assert(
    fc.property(fc.array(label, { minLength: 2, maxLength: 5 }), (labels) => {
      const name = nameOf(labels.join('.'));
      expect(registrableDomain(name) ?? null).toBe(getDomain(name, { allowPrivateDomains: true }));
    }),
    { numRuns: 500 },
  );
});
