import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeDmarc } from '../../../lib/checks/dmarc/near.ts';
import { isDmarc, parseDmarc } from '../../../lib/checks/dmarc/record.ts';

describe('which text is a DMARC record (RFC 9989 §4.8)', () => {
  test.each([
    ['v=DMARC1', 'is'],
    ['v=DMARC1;p=none', 'is'],
    ['v = DMARC1 ; p=none', 'is'],
    ['V=DMARC1; p=none', 'is'],
    ['v=dmarc1; p=none', 'meant'],
    ['v=DMARC1 p=none', 'meant'],
    ['v=DMARC1, p=none', 'meant'],
    ['v=DMARC2; p=none', 'meant'],
    [' v=DMARC1; p=none', 'meant'],
    ['"v=DMARC1; p=none"', 'meant'],
    ['v=DMARC; p=none', 'meant'],
    ['p=none; v=DMARC1', 'meant'],
    ['DMARC1; p=none', 'meant'],
    ['v:DMARC1; p=none', 'meant'],
    ['rua=mailto:a@example.org; p=none', 'meant'],
    ['dmarc-verification=4711', 'neither'],
    ['v=DKIM1; p=none-of-it', 'neither'],
    ['see https://dmarc.example.org', 'neither'],
    ['v=spf1 -all', 'neither'],
    ['', 'neither'],
  ])('%j: %s', (text, as) => {
    expect(isDmarc(text) ? 'is' : looksLikeDmarc(text) ? 'meant' : 'neither').toBe(as);
  });
});

describe('the tags', () => {
  test('are read', () => {
    expect(
      parseDmarc(
        'v=DMARC1; P = Reject ; sp=none; np=quarantine; t=y; psd=N; rua=mailto:a@example.org, mailto:b@example.net!10m; adkim=s;',
      ),
    ).toEqual({
      policy: 'reject',
      subdomainPolicy: 'none',
      missingPolicy: 'quarantine',
      hasBadPolicy: false,
      testing: true,
      psd: 'n',
      isStrict: { dkim: true, spf: false },
      reportUris: [
        { text: 'mailto:a@example.org', kind: 'mail', domain: 'example.org', hasSize: false },
        { text: 'mailto:b@example.net!10m', kind: 'mail', domain: 'example.net', hasSize: true },
      ],
      failureUris: [],
      removed: [],
      faults: [],
    });
  });

  test('of RFC 7489 that are gone, and unknown ones, raise no alarm', () => {
    const text = 'v=DMARC1; p=none; rua=mailto:a@example.org; pct=50; rf=afrf; ri=3600; x=y; fo=1:d:s';
    expect(parseDmarc(text)).toMatchObject({ policy: 'none', faults: [] });
  });

  test.each([
    ['v=DMARC1; p=n', ['p=n']],
    ['v=DMARC1; p=', ['p=']],
    ['v=DMARC1; p=none; sp=non', ['sp=non']],
    ['v=DMARC1; p=none; np=x', ['np=x']],
    ['v=DMARC1; p=none; fo:0', ['fo:0']],
    ['v=DMARC1; p=none; fo=2', ['fo=2']],
    ['v=DMARC1; p=none; sp-none', ['sp-none']],
    ['v=DMARC1; p=none;; aspf=r', [';;']],
    ['v=DMARC1; p=none; aspf=relaxed', ['aspf=relaxed']],
    ['v=DMARC1; p=none; adkim=', ['adkim=']],
    ['v=DMARC1; p=none; t=yes', ['t=yes']],
    ['v=DMARC1; p=none; psd=x', ['psd=x']],
    ['v=DMARC1; p=none; p=reject', ['p=reject']],
    ['v=DMARC1; p=none; rua=', ['rua=']],
    ['v=DMARC1; p=none; rua=mailto:ä@example.org', ['rua=mailto:ä@example.org']],
    ['v=DMARC1; p=none; 1', ['1']],
    ['v=DMARC1; p=none rua=mailto:a@example.org', ['p=none rua=mailto:a@example.org']],
  ])('%s: the odd part is named', (text, faults) => {
    expect(parseDmarc(text).faults).toEqual(faults);
  });
});

const tagged = fc.record(
  {
    p: fc.constantFrom('none', 'quarantine', 'reject'),
    sp: fc.constantFrom('none', 'quarantine', 'reject'),
    np: fc.constantFrom('none', 'quarantine', 'reject'),
    t: fc.constantFrom('y', 'n'),
    psd: fc.constantFrom('y', 'n', 'u'),
    rua: fc.constantFrom('mailto:a@example.org', 'mailto:a@example.org,mailto:b@example.org'),
  },
  { requiredKeys: ['p'] },
);

describe('any text', () => {
  test('is read without an exception, and every fault is a part of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const fault of parseDmarc(text).faults)
          if (fault !== ';;')
            expect(text.replace(/\s/g, '').toLowerCase()).toContain(fault.replace(/\s/g, '').toLowerCase());
      }),
    );
  });

  test('printing and reading a record gives the same', () => {
    fc.assert(
      fc.property(tagged, fc.constantFrom('; ', ';', ' ; '), (tags, separator) => {
        const text = ['v=DMARC1', ...Object.entries(tags).map(([name, value]) => `${name}=${value}`)].join(
          separator,
        );
        expect(isDmarc(text)).toBe(true);
        expect(parseDmarc(text)).toMatchObject({
          policy: tags.p,
          subdomainPolicy: tags.sp,
          missingPolicy: tags.np,
          testing: tags.t === 'y',
          psd: tags.psd ?? 'u',
          reportUris: (tags.rua?.split(',') ?? []).map((uri) => ({ text: uri, kind: 'mail' })),
          faults: [],
        });
      }),
    );
  });

  test.each([
    (size: number) => 'v=DMARC1' + ' '.repeat(size) + 'x',
    (size: number) => 'v=DMARC1; ' + 'a'.repeat(size),
    (size: number) => 'v=DMARC1' + ';'.repeat(size),
    (size: number) => 'v=DMARC1; rua=' + ' '.repeat(size) + 'x',
    (size: number) => 'v=DMARC1; rua=' + ','.repeat(size),
    (size: number) => 'v=DMARC1; fo=' + '1:'.repeat(size),
    (size: number) => ' '.repeat(size),
  ])('%s: time grows with the length, no faster', (make) => {
    const text = make(64_000);
    const start = performance.now();
    parseDmarc(text);
    isDmarc(text);
    looksLikeDmarc(text);
    expect(performance.now() - start).toBeLessThan(250);
  });
});
