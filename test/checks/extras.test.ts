import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBimi } from '../../lib/checks/bimi.ts';
import { checkMtaSts, idOf } from '../../lib/checks/mta-sts.ts';
import { checkTlsRpt, reportUrisOf } from '../../lib/checks/tls-rpt.ts';
import type { Finding } from '../../lib/checks/check.ts';
import { corrected } from '../../lib/repair/corrected.ts';
import { causes } from '../../lib/knowledge/causes.ts';
import { describeWithData, sharedJson } from '../helpers/shared-data.ts';
import { zone } from '../helpers/zone.ts';
import { factsOf, idsOf, nobody, subjectOf } from './subjects.ts';

const example = subjectOf('example.org');

function correctedIn(finding: Finding): string | undefined {
  const { outcome } = corrected(finding);
  return outcome.state === 'problem' ? outcome.problems[0]?.corrected : undefined;
}

describe('MTA-STS (RFC 8461 §3.1)', () => {
  const look = (texts: readonly unknown[]) =>
    checkMtaSts(example, zone({ '_mta-sts.example.org': { TXT: texts } }));

  test.each([
    ['of the RFC', 'v=STSv1; id=20160831085700Z;', '20160831085700Z'],
    ['not closed', 'v=STSv1; id=1', '1'],
    ['no spaces', 'v=STSv1;id=abc;', 'abc'],
    ['spaces and tabs around the marks', 'v=STSv1 \t; \tid=abc \t; ', 'abc'],
    ['a field that no standard knows', 'v=STSv1; x.y-z_1=a:b<c>; id=abc;', 'abc'],
    ['the longest id', `v=STSv1; id=${'a'.repeat(32)}`, 'a'.repeat(32)],
  ])('reads: %s', async (_, text, id) => {
    const finding = await look([text]);
    expect(idsOf(finding)).toBe('fine');
    expect(finding.record).toBe(text);
    expect(factsOf(finding)).toEqual([`mta_sts_found example.org ${id}`]);
  });

  test.each([
    ['no id', 'v=STSv1;', undefined],
    ['no id, another field', 'v=STSv1; a=b', undefined],
    ['not a word', 'v=STSv1', undefined],
    ['an empty id', 'v=STSv1; id=;', undefined],
    ['an id of marks', 'v=STSv1; id=---;', undefined],
    ['a hyphen in the id', 'v=STSv1; id=2024-01-31;', 'v=STSv1; id=20240131;'],
    ['an id that is too long', `v=STSv1; id=${'a'.repeat(33)};`, undefined],
    ['two ids', 'v=STSv1; id=1; id=2;', 'v=STSv1; id=1;'],
    ['an empty field', 'v=STSv1;; id=1;', 'v=STSv1; id=1;'],
    ['a comma', 'v=STSv1, id=1', 'v=STSv1; id=1;'],
    ['no mark', 'v=STSv1 id=1', 'v=STSv1; id=1;'],
    ['small letters', 'v=stsv1; id=1;', 'v=STSv1; id=1;'],
    ['the version left out of its number', 'v=STS; id=1;', 'v=STSv1; id=1;'],
    ['spaces around =', 'v = STSv1; id = 1;', 'v=STSv1; id=1;'],
    ['a space inside', 'v=STSv1; id =1;', 'v=STSv1; id=1;'],
    ['a space in front', ' v=STSv1; id=1;', 'v=STSv1; id=1;'],
    ['quotes', '"v=STSv1; id=1;"', 'v=STSv1; id=1;'],
    ['smart quotes', '\u201cv=STSv1; id=\u201c1\u201d;\u201d', 'v=STSv1; id=1;'],
    ['colons', 'v:STSv1; id:1;', 'v=STSv1; id=1;'],
    ['a space that does not break', 'v=STSv1;\u00a0id=1;', 'v=STSv1; id=1;'],
    ['the version is not first', 'id=1; v=STSv1;', 'v=STSv1; id=1;'],
    ['the policy itself', 'version: STSv1 mode: enforce mx: mail.example.org', undefined],
  ])('STS-001: %s', async (_, text, meant) => {
    const finding = await look([text]);
    expect(idsOf(finding)).toBe('STS-001');
    expect(correctedIn(finding)).toBe(meant);
    expect(meant === undefined || idOf(meant) !== undefined).toBe(true);
  });

  test('several: STS-001; the same twice shows the one', async () => {
    expect(correctedIn(await look(['v=STSv1; id=1;', 'v=STSv1; id=2;']))).toBeUndefined();
    expect(idsOf(await look(['v=STSv1; id=1;', 'v=STSv1; id=2;']))).toBe('STS-001');
    expect(correctedIn(await look(['v=STSv1; id=1;', 'v=STSv1; id=1; ']))).toBe('v=STSv1; id=1;');
  });

  test.each([
    ['nothing', []],
    ['what a wildcard says', ['v=spf1 -all', 'v=DMARC1; p=none']],
    ['a proof of ownership', ['site-proof=msts']],
  ])('none: %s', async (_, texts) => {
    const finding = await look(texts);
    expect(idsOf(finding)).toBe('fine');
    expect(factsOf(finding)).toEqual(['mta_sts_none example.org']);
  });

  test('through a CNAME, in several strings, beside another text', async () => {
    const names = {
      '_mta-sts.example.org': { CNAME: ['_mta-sts.example.net'] },
      '_mta-sts.example.net': { TXT: ['x', ['v=STSv1; ', 'id=1;']] },
    };
    expect(factsOf(await checkMtaSts(example, zone(names)))).toEqual(['mta_sts_found example.org 1']);
  });
});

describe('TLS-RPT (RFC 8460 §3)', () => {
  const look = (texts: readonly unknown[]) =>
    checkTlsRpt(example, zone({ '_smtp._tls.example.org': { TXT: texts } }));

  test.each([
    ['an address', 'v=TLSRPTv1; rua=mailto:a@example.org', 'mailto:a@example.org'],
    ['a page', 'v=TLSRPTv1; rua=https://example.org/v1/tlsrpt', 'https://example.org/v1/tlsrpt'],
    [
      'two, with spaces around the comma',
      'v=TLSRPTv1;rua=mailto:a@example.org , https://example.org/;',
      'mailto:a@example.org, https://example.org/',
    ],
    ['an unknown field', 'v=TLSRPTv1; x=1; rua=mailto:a@example.org;', 'mailto:a@example.org'],
    [
      'a query, as URIs may have',
      'v=TLSRPTv1; rua=mailto:a@example.org?subject=x',
      'mailto:a@example.org?subject=x',
    ],
    ['big letters', 'v=TLSRPTv1; rua=MAILTO:a@example.org', 'MAILTO:a@example.org'],
  ])('reads: %s', async (_, text, shown) => {
    const finding = await look([text]);
    expect(idsOf(finding)).toBe('fine');
    expect(factsOf(finding)).toEqual([`tls_rpt_found example.org ${shown}`]);
  });

  const good = 'v=TLSRPTv1; rua=mailto:a@example.org';
  test.each([
    ['no mailto:', 'v=TLSRPTv1; rua=a@example.org', good],
    ['mailto without its colon', 'v=TLSRPTv1; rua=mailto=a@example.org', good],
    ['mailto://', 'v=TLSRPTv1; rua=mailto://a@example.org', good],
    ['small letters', 'v=tlsrptv1; rua=mailto:a@example.org', good],
    ['a space in the version', 'v= TLSRPTv1; rua=mailto:a@example.org', good],
    ['TLS-RPT with a hyphen is not known, but the version is', 'v=TLSRPT1; rua=mailto:a@example.org', good],
    ['no mark', 'v=TLSRPTv1 rua=mailto:a@example.org', good],
    ['a semicolon between two', `${good}; mailto:b@example.org`, `${good},mailto:b@example.org`],
    ['a space after mailto:', 'v=TLSRPTv1; rua=mailto: a@example.org', good],
    ['quotes', `"${good}"`, good],
    ['no address', 'v=TLSRPTv1;', undefined],
    ['an empty one', 'v=TLSRPTv1; rua=', undefined],
    ['no domain', 'v=TLSRPTv1; rua=mailto:a', undefined],
    ['plain http', 'v=TLSRPTv1; rua=http://example.org/', undefined],
    ['ruf', 'v=TLSRPTv1; ruf=mailto:a@example.org', undefined],
    ['rua twice', `${good}; rua=mailto:b@example.org`, `${good},mailto:b@example.org`],
    ['a comma too many', 'v=TLSRPTv1; rua=mailto:a@example.org,', good],
    ['another field behind it', 'v=TLSRPTv1 rua=mailto:a@example.org; x y', undefined],
  ])('TRPT-001: %s', async (_, text, meant) => {
    const finding = await look([text]);
    expect(idsOf(finding)).toBe('TRPT-001');
    expect(correctedIn(finding)).toBe(meant);
    expect(meant === undefined || reportUrisOf(meant) !== undefined).toBe(true);
  });

  test('two records: TRPT-001, pasted twice: the one', async () => {
    expect(idsOf(await look([good, `${good}, mailto:b@example.org`]))).toBe('TRPT-001');
    expect(correctedIn(await look([good, good]))).toBe(good);
  });

  test('none', async () => {
    expect(factsOf(await look(['v=spf1 -all']))).toEqual(['tls_rpt_none example.org']);
    expect(factsOf(await checkTlsRpt(example, zone({})))).toEqual(['tls_rpt_none example.org']);
  });
});

describe('BIMI', () => {
  const look = (bimi: readonly string[], dmarc: unknown) =>
    checkBimi(
      example,
      zone({
        'default._bimi.example.org': { TXT: bimi },
        '_dmarc.example.org':
          typeof dmarc === 'string' && dmarc !== 'TIMEOUT' ? { TXT: [dmarc] } : (dmarc ?? {}),
      }),
    );
  const logo = 'v=BIMI1; l=https://example.org/logo.svg; a=https://example.org/vmc.pem';
  const rule = (policy: string) => `v=DMARC1; p=${policy}; rua=mailto:a@example.org`;

  test.each([
    ['reject', rule('reject'), 'fine'],
    ['quarantine', rule('quarantine'), 'fine'],
    ['none', rule('none'), 'BIMI-001'],
    ['no DMARC at all', undefined, 'BIMI-001'],
    [
      'on trial: quarantine counts as none',
      'v=DMARC1; p=quarantine; t=y; rua=mailto:a@example.org',
      'BIMI-001',
    ],
    ['DMARC did not answer', 'TIMEOUT', 'unknown timeout'],
  ])('DMARC %s: %s', async (_, dmarc, found) => {
    const finding = await look([logo], dmarc);
    expect(idsOf(finding)).toBe(found);
    expect(factsOf(finding)).toEqual(['bimi_found example.org https://example.org/logo.svg']);
  });

  test.each([
    ['none', [], 'bimi_none example.org', 'fine'],
    ['a wildcard text', ['v=spf1 -all'], 'bimi_none example.org', 'fine'],
    ['declined', ['v=BIMI1; l=; a=;'], 'bimi_declined example.org', 'fine'],
    [
      'a certificate alone',
      ['v=BIMI1; l=; a=https://example.org/v.pem'],
      'bimi_found example.org https://example.org/v.pem',
      'BIMI-001',
    ],
    [
      'plain http',
      ['v=BIMI1; l=http://example.org/a.svg'],
      'bimi_unreadable example.org v=BIMI1; l=http://example.org/a.svg',
      'BIMI-001',
    ],
    ['no logo', ['v=BIMI1;'], 'bimi_unreadable example.org v=BIMI1;', 'BIMI-001'],
    [
      'small letters',
      ['v=bimi1; l=https://example.org/a.svg'],
      'bimi_unreadable example.org v=bimi1; l=https://example.org/a.svg',
      'BIMI-001',
    ],
    ['two', [logo, logo], `bimi_unreadable example.org ${`${logo} | ${logo}`.slice(0, 120)}`, 'BIMI-001'],
  ])('%s', async (_, texts, fact, found) => {
    const finding = await look(texts, rule('none'));
    expect(factsOf(finding)).toEqual([fact]);
    expect(idsOf(finding)).toBe(found);
  });
});

describe('what never makes mail come back', () => {
  test('no cause asks for it', () => {
    const asked: readonly string[] = Object.values(causes).flatMap(({ checks }) => checks);
    expect(asked.filter((check) => ['mta-sts', 'tls-rpt', 'bimi'].includes(check))).toEqual([]);
  });

  test.each([checkMtaSts, checkTlsRpt, checkBimi])('$name: nobody said whose domain it is', async (check) => {
    const dns = zone({});
    expect(idsOf(await check(nobody, dns))).toBe('unknown not-said');
    expect(dns.asked).toEqual([]);
  });
});

test('any text: one of the outcomes, and a correction that reads', async () => {
  const part = fc.constantFrom(
    'v=',
    'STSv1',
    'TLSRPTv1',
    'BIMI1',
    ';',
    ' ',
    'id=',
    'rua=',
    'mailto:',
    'a@example.org',
    ',',
    '\u201c',
    'l=',
    '=',
  );
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (record) => {
      const names = Object.fromEntries(
        ['_mta-sts', '_smtp._tls', 'default._bimi'].map((label) => [
          `${label}.example.org`,
          { TXT: [record] },
        ]),
      );
      const [sts, rpt, bimi] = await Promise.all(
        [checkMtaSts, checkTlsRpt, checkBimi].map((check) => check(example, zone(names))),
      );
      const [id, uris] = [sts && correctedIn(sts), rpt && correctedIn(rpt)];
      expect(id === undefined || idOf(id) !== undefined).toBe(true);
      expect(uris === undefined || reportUrisOf(uris) !== undefined).toBe(true);
      expect(bimi && idsOf(bimi)).toMatch(/^(?:fine|BIMI-001)$/);
    }),
  );
});

describeWithData('records of others', () => {
  const { mta_sts: sts, tlsrpt } = sharedJson('other', 'stalwart-mtasts-tlsrpt.json') as {
    readonly mta_sts: readonly { readonly record: string; readonly id: string }[];
    readonly tlsrpt: readonly { readonly record: string; readonly rua: readonly string[] }[];
  };
  test.each(sts)('$record', ({ record, id }) => {
    expect(idOf(record)).toBe(id);
  });
  test.each(tlsrpt)('$record', ({ record, rua }) => {
    expect(reportUrisOf(record)).toEqual(rua);
  });
});
