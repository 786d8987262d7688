import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDomainName, parseMacroName, type DomainName } from '../../lib/dns/domain-name.ts';
import type { DnsAnswer, RecordType } from '../../lib/dns/resolve.ts';
import { textOfTxt } from '../../lib/dns/txt-text.ts';
import { parseZone } from '../../lib/zone/zone.ts';
import { zone } from '../helpers/zone.ts';

async function answerOf(names: Record<string, unknown>, name: string, type: RecordType): Promise<DnsAnswer> {
  const asked = parseDomainName(name) ?? parseMacroName(name);
  if (asked === undefined) throw new Error(`no domain name: ${name}`);
  return zone(names)(asked, type);
}

const spf = { TXT: ['v=spf1 -all'] };

describe('names', () => {
  test.each<readonly [string, Record<string, unknown>, string, RecordType, string]>([
    ['case and final dot mean nothing', { 'Example.ORG.': spf }, 'example.org', 'TXT', 'records'],
    ['another type: no such record', { 'example.org': spf }, 'example.org', 'MX', 'no-such-record'],
    ['an empty list: no such record', { 'example.org': { TXT: [] } }, 'example.org', 'TXT', 'no-such-record'],
    ['not listed: no such name', { 'example.org': spf }, 'example.net', 'TXT', 'no-such-name'],
    [
      'a name below is listed: no such record',
      { 'a.b.example.org': spf },
      'b.example.org',
      'TXT',
      'no-such-record',
    ],
    ['a name that only ends alike', { 'ab.example.org': spf }, 'b.example.org', 'TXT', 'no-such-name'],
    ['below a listed name', { 'example.org': spf }, 'a.example.org', 'TXT', 'no-such-name'],
    [
      'in letters of another script',
      { 'b\u00fccher.example': spf },
      'xn--bcher-kva.example',
      'TXT',
      'records',
    ],
    ['odd octets', { 'Foo:bar/baz %.example.org': spf }, 'foo:bar/baz %.example.org', 'TXT', 'records'],
    ['a name of JavaScript', { 'constructor.example': spf }, '__proto__.example', 'TXT', 'no-such-name'],
    ['the whole name fails', { 'example.org': 'SERVFAIL' }, 'example.org', 'MX', 'servfail'],
    [
      'one type fails',
      { 'example.org': { TXT: 'SERVFAIL', A: ['192.0.2.1'] } },
      'example.org',
      'TXT',
      'servfail',
    ],
    [
      'another type of it does not',
      { 'example.org': { TXT: 'SERVFAIL', A: ['192.0.2.1'] } },
      'example.org',
      'A',
      'records',
    ],
    ['a timeout', { 'example.org': 'TIMEOUT' }, 'example.org', 'TXT', 'timeout'],
    ['a broken signature', { 'example.org': 'BOGUS' }, 'example.org', 'TXT', 'bogus'],
    ['below a name that fails', { 'example.org': 'TIMEOUT' }, 'a.example.org', 'TXT', 'no-such-name'],
    [
      'a type that nobody asks for',
      { 'example.org': { SRV: ['1 2 3 a.'], ...spf } },
      'example.org',
      'TXT',
      'records',
    ],
    ['an alias', { 'a.test': { CNAME: ['B.test.'] }, 'b.test': spf }, 'a.test', 'TXT', 'records'],
    [
      'an alias to a failure',
      { 'a.test': { CNAME: ['b.test'] }, 'b.test': 'TIMEOUT' },
      'a.test',
      'TXT',
      'timeout',
    ],
    ['an alias to nowhere', { 'a.test': { CNAME: ['b.test'] } }, 'a.test', 'TXT', 'no-such-name'],
    ['an alias to itself', { 'a.test': { CNAME: ['a.test'] } }, 'a.test', 'TXT', 'servfail'],
  ])('%s', async (_, names, name, type, expected) => {
    const answer = await answerOf(names, name, type);
    expect(answer.kind === 'failed' ? answer.reason : answer.kind).toBe(expected);
  });

  test('the questions are kept, in order', async () => {
    const dns = zone({ 'example.org': spf });
    // The names are written here, in the form that parseDomainName gives.
    for (const name of ['b.test', 'example.org']) await dns(parseDomainName(name) as DomainName, 'TXT');
    expect(dns.asked).toEqual(['b.test TXT', 'example.org TXT']);
  });
});

describe('wildcards (RFC 4592)', () => {
  const names = {
    'example.org': { MX: ['10 mx.example.org'] },
    '*.example.org': spf,
    'b.a.example.org': spf,
    '*._domainkey.example.net': { CNAME: ['keys.example.com'] },
    'keys.example.com': spf,
    '*.slow.test': 'TIMEOUT',
  };
  test.each<readonly [string, string, RecordType, string]>([
    ['what does not exist has its records', 'x.example.org', 'TXT', 'records'],
    ['however deep', 'y.x.example.org', 'TXT', 'records'],
    ['and no others', 'x.example.org', 'MX', 'no-such-record'],
    ['not the name above', 'example.org', 'TXT', 'no-such-record'],
    ['not a name with names below', 'a.example.org', 'TXT', 'no-such-record'],
    ['nor what lies below such a name', 'x.a.example.org', 'TXT', 'no-such-name'],
    ['nor what lies below one that is listed', 'x.b.a.example.org', 'TXT', 'no-such-name'],
    ['not beside it', 'x.example.net', 'TXT', 'no-such-name'],
    ['through a pointer', 'x._domainkey.example.net', 'TXT', 'records'],
    ['a failure', 'x.slow.test', 'TXT', 'failed'],
  ])('%s', async (_, name, type, kind) => {
    expect((await answerOf(names, name, type)).kind).toBe(kind);
  });

  test('the records are those of the name that was asked for', async () => {
    expect(await answerOf(names, 'x.example.org', 'TXT')).toMatchObject({
      records: [{ owner: 'x.example.org' }],
    });
  });
});

test('a "no" tells where the pointers lead that it is about', async () => {
  const names = {
    'a.example.org': { CNAME: ['b.example.org'] },
    'b.example.org': { CNAME: ['gone.example.net'] },
    'c.example.org': { CNAME: ['d.example.org'] },
    'd.example.org': { MX: ['10 mx.example.org'] },
  };
  expect(await answerOf(names, 'a.example.org', 'TXT')).toMatchObject({
    kind: 'no-such-name',
    alias: 'gone.example.net',
  });
  expect(await answerOf(names, 'c.example.org', 'TXT')).toMatchObject({
    kind: 'no-such-record',
    alias: 'd.example.org',
  });
  expect(await answerOf(names, 'gone.example.net', 'TXT')).not.toHaveProperty('alias');
});

describe('records', () => {
  test.each<readonly [string, RecordType, unknown, readonly unknown[]]>([
    ['an address', 'A', ['192.0.2.1'], [{ address: '192.0.2.1' }]],
    ['an IPv6 address in its short form', 'AAAA', ['2001:DB8:0:0::1'], [{ address: '2001:db8::1' }]],
    ['MX', 'MX', ['10 MX.example.org.'], [{ preference: 10, exchange: 'mx.example.org' }]],
    ['null MX', 'MX', ['0 .'], [{ preference: 0, exchange: '.' }]],
    ['PTR', 'PTR', ['Host.example.org.'], [{ target: 'host.example.org' }]],
    ['NS', 'NS', ['ns.example.org'], [{ target: 'ns.example.org' }]],
    [
      'SOA',
      'SOA',
      ['ns.example.org. hostmaster.example.org. 1 2 3 4 90'],
      [{ primary: 'ns.example.org', mailbox: 'hostmaster.example.org', minimum: 90 }],
    ],
    ['CAA', 'CAA', ['0 issue ";"'], [{ octets: Uint8Array.from([0, 5, ...Buffer.from('issue;')]) }]],
    [
      'CAA without quotes',
      'CAA',
      ['0 issue ca.test'],
      [{ octets: Uint8Array.from([0, 5, ...Buffer.from('issueca.test')]) }],
    ],
    ['TLSA', 'TLSA', ['3 1 1 ABab 12'], [{ octets: Uint8Array.from([3, 1, 1, 0xab, 0xab, 0x12]) }]],
    ['one record, not in a list', 'A', '192.0.2.1', [{ address: '192.0.2.1' }]],
  ])('%s', async (_, type, data, records) => {
    const answer = await answerOf({ 'example.org': { [type]: data, $ttl: 60 } }, 'example.org', type);
    expect(answer).toMatchObject({ kind: 'records', ttl: 60, authenticated: false, records });
  });

  test('a list inside TXT is one record of several strings', async () => {
    const answer = await answerOf(
      { 'example.org': { TXT: ['one', ['two ', 'strings']] } },
      'example.org',
      'TXT',
    );
    const records = answer.kind === 'records' ? answer.records : [];
    expect(
      records.map(
        (record) => record.type === 'TXT' && [record.strings.length, textOfTxt(record.strings).text],
      ),
    ).toEqual([
      [1, 'one'],
      [2, 'two strings'],
    ]);
  });

  test.each([
    ['both ends of an alias count for time and signature', true, true, { ttl: 60, authenticated: true }],
    ['an alias without a signature', false, true, { ttl: 60, authenticated: false }],
    ['a target without a signature', true, false, { ttl: 60, authenticated: false }],
  ])('%s', async (_, ofAlias, ofTarget, expected) => {
    const names = {
      'a.test': { CNAME: ['b.test'], $ttl: 60, $authenticated: ofAlias },
      'b.test': { ...spf, $authenticated: ofTarget },
    };
    expect(await answerOf(names, 'a.test', 'TXT')).toMatchObject({ kind: 'records', ...expected });
  });
});

describe('what is no zone', () => {
  test.each([
    ['a list', [], 'a zone file is an object of names'],
    ['nothing', null, 'a zone file is an object of names'],
    ['a word that is no failure', { 'a.test': 'NONSENSE' }, 'a.test: neither records nor a failure'],
    ['an IPv6 address as A', { 'a.test': { A: ['2001:db8::1'] } }, 'a.test: A cannot be read'],
    ['MX without a number', { 'a.test': { MX: ['mx.test'] } }, 'a.test: MX cannot be read'],
    ['half an octet of TLSA', { 'a.test': { TLSA: ['3 1 1 abc'] } }, 'a.test: TLSA cannot be read'],
    ['a number as TXT', { 'a.test': { TXT: [1] } }, 'a.test: TXT cannot be read'],
  ])('%s', (_, json, detail) => {
    expect(parseZone(json)).toEqual({ kind: 'malformed', detail });
  });

  test('any JSON is a zone or says what is odd', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())), (json) => {
        const parsed = parseZone(json);
        if (parsed.kind === 'malformed') expect(parsed.detail).not.toBe('');
        else expect(parsed.resolve).toBeTypeOf('function');
      }),
    );
  });
});
