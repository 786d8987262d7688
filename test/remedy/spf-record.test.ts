import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf, uniteSpf, withTerm } from '../../lib/remedy/spf-record.ts';

describe('a term is added', () => {
  test.each([
    ['before all', 'v=spf1 mx -all', 'v=spf1 mx include:a.example.net -all'],
    ['of a soft end too', 'v=spf1 ~all', 'v=spf1 include:a.example.net ~all'],
    [
      'before a redirect',
      'v=spf1 mx redirect=b.example.net',
      'v=spf1 mx include:a.example.net redirect=b.example.net',
    ],
    ['and an end, where there was none', 'v=spf1 mx', 'v=spf1 mx include:a.example.net ~all'],
    ['never beside an open end', 'v=spf1 mx +all', 'v=spf1 mx include:a.example.net ~all'],
    ['nor beside one that says nothing', 'v=spf1 mx ?all', 'v=spf1 mx include:a.example.net ~all'],
    ['not twice', 'v=spf1 +INCLUDE:A.example.net. -all', 'v=spf1 +INCLUDE:A.example.net. -all'],
    [
      'what stands behind all is never read',
      'v=spf1 mx -all a redirect=b.example.net',
      'v=spf1 mx include:a.example.net -all',
    ],
    [
      'an explanation stays',
      'v=spf1 exp=e.example.net mx -all',
      'v=spf1 mx include:a.example.net -all exp=e.example.net',
    ],
    ['a domain that never sent', 'v=spf1 -all', 'v=spf1 include:a.example.net -all'],
  ])('%s', (_, before, after) => {
    expect(withTerm(before, 'include:a.example.net')).toBe(after);
  });
  test('not to a record that does not read', () => {
    expect(withTerm('v=spf1 inlcude:b.example.net -all', 'mx')).toBeUndefined();
  });
});

describe('several are made one', () => {
  test.each([
    [
      'in their order, each term once',
      ['v=spf1 mx a -all', 'v=spf1 a ip4:192.0.2.1 -all'],
      'v=spf1 mx a ip4:192.0.2.1 -all',
      true,
    ],
    ['the softer end', ['v=spf1 mx -all', 'v=spf1 a ~all'], 'v=spf1 mx a ~all', true],
    [
      'a redirect beside an end',
      ['v=spf1 redirect=r.example.net', 'v=spf1 a -all'],
      'v=spf1 include:r.example.net a -all',
      true,
    ],
    [
      'a redirect alone',
      ['v=spf1 a redirect=r.example.net', 'v=spf1 mx'],
      'v=spf1 a mx redirect=r.example.net',
      true,
    ],
    [
      'two redirects',
      ['v=spf1 redirect=r.example.net', 'v=spf1 redirect=s.example.net'],
      'v=spf1 include:r.example.net include:s.example.net ~all',
      true,
    ],
    ['one that lets in everybody', ['v=spf1 a +all', 'v=spf1 mx -all'], 'v=spf1 a mx ~all', false],
    [
      'an address range of the world',
      ['v=spf1 ip4:0.0.0.0/0 -all', 'v=spf1 mx -all'],
      'v=spf1 mx -all',
      false,
    ],
    [
      'one that leaves somebody out',
      ['v=spf1 -ip4:192.0.2.1 -all', 'v=spf1 mx -all'],
      'v=spf1 -ip4:192.0.2.1 mx -all',
      false,
    ],
    [
      'one explanation',
      ['v=spf1 a -all exp=e.example.net', 'v=spf1 mx -all exp=f.example.net'],
      'v=spf1 a mx -all exp=e.example.net',
      true,
    ],
  ])('%s', (_, records, record, isPlain) => {
    expect(uniteSpf(records)).toEqual({ record, isPlain });
  });
  test('not where one does not read, nor of none', () => {
    expect(uniteSpf(['v=spf1 a -all', 'v=spf1 ip4:bogus -all'])).toBeUndefined();
    expect(uniteSpf([])).toBeUndefined();
  });
});

test('whatever is united reads, once', () => {
  const term = fc.constantFrom(
    ...['a', 'mx', '+a', '-ip4:192.0.2.1', '?include:x.example.net', 'exists:%{i}.x.example.net'],
    ...[
      'include:x.example.net',
      'redirect=r.example.net',
      'exp=e.example.net',
      '+all',
      '?all',
      '-all',
      'a/0',
    ],
  );
  const record = fc.array(term, { maxLength: 6 }).map((terms) => ['v=spf1', ...terms].join(' '));
  const told = { united: 0 };
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (records) => {
      const united = uniteSpf(records)?.record;
      if (united === undefined) return;
      told.united += 1;
      const ends = united.split(' ').filter((word) => /^[-~?+]?all$|^redirect=/.test(word));
      expect(ends.length).toBeLessThanOrEqual(1);
      const { terms = [], all, redirect, others = [] } = partsOf(united) ?? {};
      const read = [...terms, all, redirect, ...others].flatMap((term) => term?.text ?? []);
      expect(read.sort()).toEqual(united.split(' ').slice(1).sort());
      expect(united).not.toMatch(/ (?:[+?])?all|a\/0|v=spf1.*v=spf1/);
      expect(uniteSpf([united])?.record).toBe(united);
    }),
  );
  expect(told.united).toBeGreaterThan(20); // else the test shows nothing
});
