import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkHost, checkMail, type HostResult, type SpfResult } from '../../../lib/checks/spf/check-host.ts';
import { zone } from '../../helpers/zone.ts';
import { nameOf } from '../subjects.ts';

type Zone = Readonly<Record<string, unknown>>;

const IP = '192.0.2.1';

/** Asks for ann@example.org from 192.0.2.1, where nothing else is said. */
function ask(
  names: Zone,
  mail: { ip?: string; mailFrom?: string; helo?: string } = {},
  options: { localPart: 'real' | 'withheld'; seconds?: number } = { localPart: 'real' },
): Promise<HostResult> {
  return checkMail(
    { ip: IP, mailFrom: 'ann@example.org', helo: 'mx.example.net', ...mail },
    zone(names),
    options,
  );
}

const spf = (...texts: readonly string[]) => ({ TXT: texts });
const has = (...addresses: readonly string[]) => ({ A: addresses });

describe('whose record is looked at (RFC 7208 §2.4, §4.3)', () => {
  const names = { 'example.org': spf('v=spf1 +all'), 'mx.example.net': spf('v=spf1 -all') };
  test.each<[string, { mailFrom?: string; helo?: string }, SpfResult]>([
    ['the domain of the sender', {}, 'pass'],
    ['the domain behind the last @', { mailFrom: '"a@mx.example.net"@example.org' }, 'pass'],
    ['in brackets', { mailFrom: '<ann@example.org>' }, 'pass'],
    ['a bare domain', { mailFrom: 'example.org' }, 'pass'],
    ['without a local part', { mailFrom: '@example.org' }, 'pass'],
    ['with a final dot, in capitals', { mailFrom: 'ann@EXAMPLE.org.' }, 'pass'],
    ['the name of HELO for a mail without a sender', { mailFrom: '' }, 'fail'],
    ['the same for the null sender', { mailFrom: '<>' }, 'fail'],
    ['one label', { mailFrom: 'ann@localhost' }, 'none'],
    ['no label', { mailFrom: 'ann@' }, 'none'],
    ['an empty label', { mailFrom: 'ann@example..org' }, 'none'],
    ['a label of 64 letters', { mailFrom: `ann@${'a'.repeat(64)}.example.org` }, 'none'],
    ['an address literal', { mailFrom: 'ann@[192.0.2.1]' }, 'none'],
    ['an IP address', { mailFrom: 'ann@192.0.2.1' }, 'none'],
    ['no sender, HELO is a literal', { mailFrom: '', helo: '[192.0.2.1]' }, 'none'],
    ['no sender, HELO is one label', { mailFrom: '', helo: 'localhost' }, 'none'],
    ['no sender, no HELO', { mailFrom: '', helo: '' }, 'none'],
    ['a name that does not exist', { mailFrom: 'ann@nowhere.example' }, 'none'],
  ])('%s', async (_, mail, result) => {
    expect((await ask(names, mail)).result).toBe(result);
  });

  test('nothing is asked for a domain that is none', async () => {
    const dns = zone({});
    const told = await checkMail({ ip: IP, mailFrom: 'a@b', helo: 'c' }, dns, { localPart: 'real' });
    expect(dns.asked).toEqual([]);
    expect(told).toEqual({
      result: 'none',
      explanation: undefined,
      trace: [],
      fault: { kind: 'malformed-domain' },
      lookups: 0,
      voids: 0,
    });
  });

  test('nor for an address that is none', async () => {
    const dns = zone({});
    const question = { ip: '192.0.2', domain: nameOf('example.org'), sender: '', helo: '' };
    const told = await checkHost(question, dns, { localPart: 'real' });
    expect(told).toMatchObject({ result: 'temperror', fault: { kind: 'malformed-ip' } });
    expect(dns.asked).toEqual([]);
  });

  test('a domain of another script counts as its A-label, in macros as well (RFC 8616 §4)', async () => {
    const names = {
      'xn--bcher-kva.example': spf('v=spf1 exists:%{o}.%{d1}.x.test exists:%{h}.y.test -all'),
      'xn--bcher-kva.example.y.test': has('127.0.0.2'),
    };
    const mail = { mailFrom: 'ann@b\u00fccher.example', helo: 'B\u00fccher.example' };
    const told = await ask(names, mail);
    expect(told.trace.map(({ target }) => target)).toEqual([
      'xn--bcher-kva.example.example.x.test',
      'xn--bcher-kva.example.y.test',
    ]);
    expect(told.result).toBe('pass');
  });
});

describe('the record (§4.4, §4.5, §4.6)', () => {
  test.each<[string, unknown, SpfResult, unknown]>([
    ['none', {}, 'none', { kind: 'no-record', domain: 'example.org' }],
    ['another text', spf('v=spf10 +all', ' v=spf1 +all'), 'none', { kind: 'no-record' }],
    ['two', spf('v=spf1 +all', 'v=spf1 -all'), 'permerror', { kind: 'several-records', count: 2 }],
    ['three', spf('v=spf1', 'V=SPF1 ', 'v=spf1 -all'), 'permerror', { kind: 'several-records', count: 3 }],
    ['one among other texts', spf('x', 'v=spf1 +all', 'v=spf2'), 'pass', undefined],
    ['several strings', { TXT: [['v=sp', 'f1 +', 'all']] }, 'pass', undefined],
    ['an empty one', spf('v=spf1'), 'neutral', undefined],
    [
      'broken behind the end',
      spf('v=spf1 +all foo'),
      'permerror',
      { kind: 'syntax', domain: 'example.org', record: 'v=spf1 +all foo', token: 'foo', at: 12 },
    ],
    ['with octets that are no ASCII', spf('v=spf1 +all \u00e4'), 'permerror', { kind: 'syntax', at: 12 }],
    [
      'SERVFAIL',
      { TXT: 'SERVFAIL' },
      'temperror',
      { kind: 'dns-failed', name: 'example.org', type: 'TXT', reason: 'servfail' },
    ],
    ['TIMEOUT', 'TIMEOUT', 'temperror', { kind: 'dns-failed', reason: 'timeout' }],
    ['BOGUS', 'BOGUS', 'temperror', { kind: 'dns-failed', reason: 'bogus' }],
    ['REFUSED', 'REFUSED', 'temperror', { kind: 'dns-failed', reason: 'refused' }],
  ])('%s', async (_, records, result, fault) => {
    const told = await ask({ 'example.org': records });
    expect(told.result).toBe(result);
    if (fault === undefined) expect(told.fault).toBeUndefined();
    else expect(told.fault).toMatchObject(fault as object);
  });

  test('octets that are no UTF-8 break it too', async () => {
    const told = await checkMail(
      { ip: IP, mailFrom: 'a@example.org', helo: '' },
      () =>
        Promise.resolve({
          kind: 'records',
          records: [
            {
              owner: 'example.org',
              type: 'TXT',
              strings: [Uint8Array.from(Buffer.from('v=spf1 +all \x96', 'latin1'))],
            },
          ],
          ttl: 1,
          authenticated: false,
        }),
      { localPart: 'real' },
    );
    expect(told.fault).toMatchObject({ kind: 'syntax', at: 12 });
  });
});

describe('what a match means (§4.6.2, §4.7)', () => {
  test.each<[string, SpfResult]>([
    ['v=spf1 all', 'pass'],
    ['v=spf1 +all', 'pass'],
    ['v=spf1 -all', 'fail'],
    ['v=spf1 ~all', 'softfail'],
    ['v=spf1 ?all', 'neutral'],
    ['v=spf1', 'neutral'],
    ['v=spf1 x=y', 'neutral'],
    ['v=spf1 -all +all', 'fail'],
    ['v=spf1 ip4:192.0.2.1 -all', 'pass'],
    ['v=spf1 -ip4:192.0.2.0/24 all', 'fail'],
    ['v=spf1 ~ip4:192.0.3.0/24 all', 'pass'],
    ['v=spf1 ip4:192.0.3.0/23 -all', 'pass'],
    ['v=spf1 ip6:::/0 -all', 'fail'],
    ['v=spf1 ip6:::ffff:192.0.2.1 -all', 'fail'],
  ])('%s: %s', async (record, result) => {
    expect((await ask({ 'example.org': spf(record) })).result).toBe(result);
  });

  test.each<[string, SpfResult]>([
    ['v=spf1 ip6:2001:db8::/32 -all', 'pass'],
    ['v=spf1 ip6:2001:db9::/32 -all', 'fail'],
    ['v=spf1 ip6:2001:db8::1 -all', 'pass'],
    ['v=spf1 ip4:0.0.0.0/0 -all', 'fail'],
  ])('%s from IPv6: %s', async (record, result) => {
    expect((await ask({ 'example.org': spf(record) }, { ip: '2001:db8::1' })).result).toBe(result);
  });
});

describe('a (§5.3)', () => {
  const names = {
    'four.test': has('192.0.2.9', '198.51.100.1'),
    'six.test': { AAAA: ['2001:db8::9'] },
    'me.test': { A: [IP], AAAA: ['2001:db8::1'] },
    'alias.test': { CNAME: ['me.test'] },
    'slow.test': 'TIMEOUT',
    'half.test': { A: [IP], AAAA: 'SERVFAIL' },
  };
  test.each<[string, string, SpfResult]>([
    ['a:me.test', IP, 'pass'],
    ['a:me.test', '2001:db8::1', 'pass'],
    ['a:me.test', '::ffff:192.0.2.1', 'pass'],
    ['a:alias.test', IP, 'pass'],
    ['a:four.test', IP, 'fail'],
    ['a:four.test/24', IP, 'pass'],
    ['a:four.test/29', IP, 'fail'],
    ['a:four.test/0', '203.0.113.1', 'pass'],
    ['a:four.test//0', '2001:db8::1', 'fail'],
    ['a:six.test/24', '2001:db8::1', 'fail'],
    ['a:six.test//64', '2001:db8::1', 'pass'],
    ['a:six.test/0//124', '2001:db8::1', 'pass'],
    ['a:six.test/0', IP, 'fail'],
    ['a:nowhere.test/0', IP, 'fail'],
    ['a:slow.test', IP, 'temperror'],
    ['a:half.test', IP, 'pass'],
    ['a:half.test', '2001:db8::1', 'temperror'],
    ['a', IP, 'pass'],
    ['a/32', IP, 'pass'],
    ['a:a..test', IP, 'fail'],
  ])('%s for %s: %s', async (term, ip, result) => {
    const zoneOfAll = { ...names, 'example.org': { ...spf(`v=spf1 ${term} -all`), ...has(IP) } };
    expect((await ask(zoneOfAll, { ip })).result).toBe(result);
  });

  test('tells what it found', async () => {
    const told = await ask({ ...names, 'example.org': spf('v=spf1 a:four.test a:nowhere.test ~all') });
    expect(told.trace).toEqual([
      {
        domain: 'example.org',
        depth: 0,
        term: 'a:four.test',
        outcome: 'no',
        target: 'four.test',
        found: ['192.0.2.9', '198.51.100.1'],
        result: undefined,
        isVoid: false,
      },
      {
        domain: 'example.org',
        depth: 0,
        term: 'a:nowhere.test',
        outcome: 'no',
        target: 'nowhere.test',
        found: [],
        result: undefined,
        isVoid: true,
      },
      {
        domain: 'example.org',
        depth: 0,
        term: '~all',
        outcome: 'match',
        target: undefined,
        found: [],
        result: 'softfail',
        isVoid: false,
      },
    ]);
    expect(told).toMatchObject({ lookups: 2, voids: 1, fault: undefined });
  });

  test('of many addresses ten are told', async () => {
    const addresses = Array.from({ length: 12 }, (_, index) => `198.51.100.${String(index)}`);
    const told = await ask({ 'example.org': { ...spf('v=spf1 a -all'), ...has(...addresses) } });
    expect(told.trace[0]?.found).toEqual(addresses.slice(0, 10));
  });
});

describe('mx (§5.4)', () => {
  const hosts = (count: number) =>
    Array.from({ length: count }, (_, index) => `${String(index)} h${String(index)}.test`);
  test.each<[string, Zone, SpfResult]>([
    ['a host', { 'example.org': { MX: ['10 a.test', '20 me.test'] }, 'a.test': has('192.0.2.7') }, 'pass'],
    ['a network', { 'example.org': { MX: ['10 near.test'] }, 'near.test': has('192.0.2.7') }, 'fail'],
    ['none, though the name has an address', { 'example.org': has(IP) }, 'fail'],
    ['the null MX', { 'example.org': { MX: ['0 .'], ...has(IP) } }, 'fail'],
    ['a host of one label', { 'example.org': { MX: ['0 localhost'] }, localhost: has(IP) }, 'fail'],
    ['a host without an address', { 'example.org': { MX: ['0 nowhere.test'] } }, 'fail'],
    ['no answer for MX', { 'example.org': { MX: 'SERVFAIL' } }, 'temperror'],
    ['no answer for a host', { 'example.org': { MX: ['0 slow.test', '5 me.test'] } }, 'temperror'],
    [
      'no answer for a host behind one that matches',
      { 'example.org': { MX: ['5 slow.test', '0 me.test'] } },
      'pass',
    ],
    ['ten hosts, the last matches', { 'example.org': { MX: [...hosts(9), '99 me.test'] } }, 'pass'],
    ['eleven hosts', { 'example.org': { MX: hosts(11) } }, 'permerror'],
    ['eleven, the last would match', { 'example.org': { MX: [...hosts(10), '99 me.test'] } }, 'permerror'],
    ['eleven, but one of ten matches', { 'example.org': { MX: [...hosts(10), '0 me.test'] } }, 'pass'],
    ['a hundred of the null MX', { 'example.org': { MX: Array.from({ length: 100 }, () => '0 .') } }, 'fail'],
  ])('%s', async (_, names, result) => {
    const all: Record<string, unknown> = { 'me.test': has(IP), 'slow.test': 'TIMEOUT', ...names };
    all['example.org'] = { ...(all['example.org'] as object), ...spf('v=spf1 mx -all') };
    expect((await ask(all)).result).toBe(result);
  });

  test('hosts are looked at in the order of their preference, and lengths count', async () => {
    const told = await ask({
      'example.org': { ...spf('v=spf1 mx/24 -all'), MX: ['20 b.test', '10 a.test'] },
      'a.test': has('192.0.2.7'),
      'b.test': 'SERVFAIL',
    });
    expect(told.trace[0]).toMatchObject({
      outcome: 'match',
      found: ['a.test'],
      result: 'pass',
      target: 'example.org',
    });
  });

  test('a host without an address is no void look-up; no MX is one', async () => {
    const told = await ask({
      'example.org': { ...spf('v=spf1 mx mx:b.test -all'), MX: ['1 x.test', '2 y.test', '3 z.test'] },
    });
    expect(told).toMatchObject({ result: 'fail', lookups: 2, voids: 1 });
    expect(told.trace.map(({ isVoid }) => isVoid)).toEqual([false, true, false]);
    expect(told.trace[0]?.found).toEqual(['x.test', 'y.test', 'z.test']);
  });

  test('too many hosts are told', async () => {
    const told = await ask({ 'example.org': { ...spf('v=spf1 mx -all'), MX: hosts(11) } });
    expect(told.fault).toEqual({ kind: 'too-many-mx' });
    expect(told.trace).toMatchObject([{ term: 'mx', outcome: 'too-many-mx' }]);
  });
});

describe('ptr (§5.5)', () => {
  const reverse = '1.2.0.192.in-addr.arpa';
  const points = (...names: readonly string[]) => ({ [reverse]: { PTR: names } });
  const eleven = Array.from({ length: 11 }, (_, index) => `h${String(index)}.example.org`);
  test.each<[string, string, Zone, SpfResult]>([
    ['the domain', 'ptr', { ...points('example.org'), 'example.org': has(IP) }, 'pass'],
    ['below the domain', 'ptr', { ...points('a.b.example.org'), 'a.b.example.org': has(IP) }, 'pass'],
    ['in capitals', 'ptr', { ...points('A.Example.ORG.'), 'a.example.org': has(IP) }, 'pass'],
    ['not borne out', 'ptr', { ...points('a.example.org'), 'a.example.org': has('192.0.2.2') }, 'fail'],
    ['another domain', 'ptr', { ...points('a.test'), 'a.test': has(IP) }, 'fail'],
    ['a name that only ends alike', 'ptr', { ...points('aexample.org'), 'aexample.org': has(IP) }, 'fail'],
    ['the domain named', 'ptr:b.test', { ...points('a.b.test'), 'a.b.test': has(IP) }, 'pass'],
    ['no pointer', 'ptr', {}, 'fail'],
    ['no answer', 'ptr', { [reverse]: 'SERVFAIL' }, 'fail'],
    [
      'no answer for a name',
      'ptr',
      { ...points('a.example.org', 'b.example.org'), 'a.example.org': 'TIMEOUT', 'b.example.org': has(IP) },
      'pass',
    ],
    ['the tenth of eleven', 'ptr', { ...points(...eleven), 'h9.example.org': has(IP) }, 'pass'],
    ['the eleventh', 'ptr', { ...points(...eleven), 'h10.example.org': has(IP) }, 'fail'],
    [
      'a name with an escaped octet',
      'ptr',
      { ...points('a\\032b.example.org'), 'a b.example.org': has(IP) },
      'pass',
    ],
    [
      'a name with an escaped dot',
      'ptr',
      { ...points('a\\.b.example.org'), 'a.b.example.org': has(IP) },
      'fail',
    ],
  ])('%s', async (_, term, names, result) => {
    const all: Record<string, unknown> = { ...names };
    all['example.org'] = { ...(all['example.org'] as object | undefined), ...spf(`v=spf1 ${term} -all`) };
    expect((await ask(all)).result).toBe(result);
  });

  test('IPv6 is asked by its digits', async () => {
    const digits = '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa';
    const names = {
      'example.org': spf('v=spf1 ptr -all'),
      [digits]: { PTR: ['a.example.org'] },
      'a.example.org': { AAAA: ['2001:db8:0::1'] },
    };
    expect((await ask(names, { ip: '2001:db8::1' })).result).toBe('pass');
  });

  test('what was found is told; a name without a pointer is a void look-up, no answer is none', async () => {
    const none = await ask({ 'example.org': spf('v=spf1 ptr -all') });
    expect(none).toMatchObject({ voids: 1, lookups: 1 });
    expect(none.trace[0]).toMatchObject({ outcome: 'no', isVoid: true });
    const failed = await ask({ 'example.org': spf('v=spf1 ptr -all'), [reverse]: 'SERVFAIL' });
    expect(failed).toMatchObject({ voids: 0, lookups: 1 });
    const other = await ask({ 'example.org': spf('v=spf1 ptr -all'), ...points('a.test') });
    expect(other.trace[0]).toMatchObject({ found: ['a.test'], target: 'example.org' });
    const match = await ask({
      'example.org': spf('v=spf1 ptr -all'),
      ...points('a.test', 'a.example.org'),
      'a.example.org': has(IP),
    });
    expect(match.trace[0]).toMatchObject({ found: ['a.example.org'], outcome: 'match' });
  });
});

describe('exists (§5.7)', () => {
  test.each<[string, string, SpfResult]>([
    ['any address', IP, 'pass'],
    ['A for IPv6 too', '2001:db8::1', 'pass'],
  ])('%s', async (_, ip, result) => {
    const names = { 'example.org': spf('v=spf1 exists:x.test -all'), 'x.test': has('127.0.0.2') };
    const told = await ask(names, { ip });
    expect(told.result).toBe(result);
    expect(told.trace[0]).toMatchObject({ found: ['127.0.0.2'], target: 'x.test' });
  });
  test('AAAA alone is nothing', async () => {
    const names = { 'example.org': spf('v=spf1 exists:x.test -all'), 'x.test': { AAAA: ['2001:db8::1'] } };
    expect(await ask(names, { ip: '2001:db8::1' })).toMatchObject({ result: 'fail', voids: 1 });
  });
  test('no answer ends it', async () => {
    const told = await ask({ 'example.org': spf('v=spf1 exists:x.test -all'), 'x.test': 'SERVFAIL' });
    expect(told).toMatchObject({
      result: 'temperror',
      fault: { kind: 'dns-failed', name: 'x.test', type: 'A' },
    });
    expect(told.trace).toMatchObject([{ outcome: 'dns-failed', target: 'x.test' }]);
  });
});

describe('include (§5.2)', () => {
  test.each<[string, unknown, SpfResult]>([
    ['pass', spf('v=spf1 +all'), 'softfail'],
    ['fail', spf('v=spf1 -all'), 'fail'],
    ['softfail', spf('v=spf1 ~all'), 'fail'],
    ['neutral', spf('v=spf1 ?all'), 'fail'],
    ['neutral by its end', spf('v=spf1'), 'fail'],
    ['temperror', 'SERVFAIL', 'temperror'],
    ['permerror', spf('v=spf1 foo'), 'permerror'],
    ['none', {}, 'permerror'],
    ['several', spf('v=spf1', 'v=spf1'), 'permerror'],
  ])('%s inside', async (_, inside, result) => {
    const told = await ask({ 'example.org': spf('v=spf1 ~include:i.test -all'), 'i.test': inside });
    expect(told.result).toBe(result);
  });

  test('what is no name is an error', async () => {
    const told = await ask({ 'example.org': spf('v=spf1 include:i..test +all') });
    expect(told).toMatchObject({
      result: 'permerror',
      fault: { kind: 'malformed-target', target: 'i..test' },
    });
    expect(told.trace).toMatchObject([
      { term: 'include:i..test', outcome: 'malformed-target', target: 'i..test' },
    ]);
  });

  test('stands in the trace before what it led to', async () => {
    const told = await ask({
      'example.org': spf('v=spf1 include:i.test ?include:j.test -all'),
      'i.test': spf('v=spf1 include:k.test ~all'),
      'k.test': spf('v=spf1 ip4:198.51.100.1'),
      'j.test': spf('v=spf1 ip4:192.0.2.0/24'),
    });
    expect(told.result).toBe('neutral');
    expect(told.lookups).toBe(3);
    expect(
      told.trace.map(({ depth, domain, term, outcome, result }) => [depth, domain, term, outcome, result]),
    ).toEqual([
      [0, 'example.org', 'include:i.test', 'no', 'softfail'],
      [1, 'i.test', 'include:k.test', 'no', 'neutral'],
      [2, 'k.test', 'ip4:198.51.100.1', 'no', undefined],
      [1, 'i.test', '~all', 'match', 'softfail'],
      [0, 'example.org', '?include:j.test', 'match', 'neutral'],
      [1, 'j.test', 'ip4:192.0.2.0/24', 'match', 'pass'],
    ]);
  });

  test('an error inside names the place, and the include bears it', async () => {
    const told = await ask({
      'example.org': spf('v=spf1 include:i.test -all'),
      'i.test': spf('v=spf1 a:x.test'),
      'x.test': 'TIMEOUT',
    });
    expect(told.fault).toEqual({ kind: 'dns-failed', name: 'x.test', type: 'A', reason: 'timeout' });
    expect(told.trace.map(({ term, outcome, result }) => [term, outcome, result])).toEqual([
      ['include:i.test', 'dns-failed', 'temperror'],
      ['a:x.test', 'dns-failed', 'temperror'],
    ]);
  });

  test('macros mean the included domain, its implicit targets too', async () => {
    const told = await ask({
      'example.org': spf('v=spf1 include:i.test -all'),
      'i.test': { ...spf('v=spf1 exists:%{d}.%{o}.x.test a -all'), ...has(IP) },
    });
    expect(told.trace.slice(1).map(({ target }) => target)).toEqual(['i.test.example.org.x.test', 'i.test']);
    expect(told.result).toBe('pass');
  });
});

describe('redirect (§6.1)', () => {
  test.each<[string, string, unknown, SpfResult]>([
    ['decides', 'v=spf1 redirect=r.test', spf('v=spf1 ~all'), 'softfail'],
    ['after all mechanisms', 'v=spf1 redirect=r.test ip4:192.0.2.1', spf('v=spf1 -all'), 'pass'],
    ['not beside all', 'v=spf1 redirect=r.test ?all', spf('v=spf1 -all'), 'neutral'],
    ['neutral', 'v=spf1 redirect=r.test', spf('v=spf1'), 'neutral'],
    ['no record', 'v=spf1 redirect=r.test', {}, 'permerror'],
    ['a broken record', 'v=spf1 redirect=r.test', spf('v=spf1 foo'), 'permerror'],
    ['no answer', 'v=spf1 redirect=r.test', 'SERVFAIL', 'temperror'],
    ['no name', 'v=spf1 redirect=r..test', {}, 'permerror'],
  ])('%s', async (_, record, there, result) => {
    expect((await ask({ 'example.org': spf(record), 'r.test': there })).result).toBe(result);
  });

  test('counts as a term, changes the domain, and is told', async () => {
    const told = await ask({
      'example.org': spf('v=spf1 redirect=%{d1}.r.test'),
      'org.r.test': { ...spf('v=spf1 a -all'), ...has(IP) },
    });
    expect(told).toMatchObject({ result: 'pass', lookups: 2 });
    expect(told.trace).toMatchObject([
      { term: 'redirect=%{d1}.r.test', target: 'org.r.test', outcome: 'match', result: 'pass', depth: 0 },
      { domain: 'org.r.test', term: 'a', target: 'org.r.test', depth: 0 },
    ]);
  });

  test('its faults are told', async () => {
    const told = await ask({ 'example.org': spf('v=spf1 redirect=r.test') });
    expect(told.fault).toEqual({ kind: 'no-record', domain: 'r.test' });
    expect(told.trace).toMatchObject([
      { term: 'redirect=r.test', outcome: 'no-record', result: 'permerror' },
    ]);
    const odd = await ask({ 'example.org': spf('v=spf1 redirect=%{h}.r..test') });
    expect(odd.fault).toEqual({ kind: 'malformed-target', target: 'mx.example.net.r..test' });
  });
});

describe('limits (§4.6.4)', () => {
  const x = { 'x.test': has('198.51.100.1') };
  const times = (count: number, term: string) => Array.from({ length: count }, () => term).join(' ');
  test.each<[string, string, SpfResult]>([
    ['ten terms', `${times(10, 'a:x.test')} ip4:192.0.2.1`, 'pass'],
    ['eleven terms', `${times(11, 'a:x.test')} ip4:192.0.2.1`, 'permerror'],
    ['an eleventh that is not come to', `${times(10, 'a:x.test')} ip4:192.0.2.1 a:x.test`, 'pass'],
    ['ten and a redirect', `${times(10, 'a:x.test')} redirect=x.test`, 'permerror'],
    ['ten, the redirect among them', `${times(9, 'a:x.test')} redirect=r.test`, 'pass'],
    [
      'each kind counts',
      `${times(2, 'a:x.test mx:m.test exists:e.test ptr:x.test include:i.test')} a:x.test +all`,
      'permerror',
    ],
    [
      'each kind, ten in all',
      `${times(2, 'a:x.test mx:m.test exists:e.test ptr:x.test include:i.test')} +all`,
      'pass',
    ],
    ['addresses and all do not count', `${times(20, 'ip4:192.0.2.9 ip6:::1')} +all`, 'pass'],
    ['the macro p counts as one more', `${times(8, 'a:x.test')} a:%{p}.x.test ip4:192.0.2.1`, 'pass'],
    ['the macro p goes over', `${times(9, 'a:x.test')} a:%{p}.x.test ip4:192.0.2.1`, 'permerror'],
    ['what is no name counts too', `${times(10, 'a:x..test')} a:x.test ip4:192.0.2.1`, 'permerror'],
    ['two void look-ups', 'a:v1.test a:v2.test ip4:192.0.2.1', 'pass'],
    ['three void look-ups', 'a:v1.test exists:v2.test mx:v3.test ip4:192.0.2.1', 'permerror'],
    ['the same name three times', 'a:v.test a:v.test a:v.test ip4:192.0.2.1', 'permerror'],
    ['what is no name is not void', 'a:v..test a:v..test a:v..test ip4:192.0.2.1', 'pass'],
  ])('%s', async (_, terms, result) => {
    const names = {
      ...x,
      'm.test': { MX: ['1 x.test'] },
      'i.test': spf('v=spf1 -all'),
      'r.test': spf('v=spf1 +all'),
      'e.test': {},
      '1.2.0.192.in-addr.arpa': { PTR: ['a.test'] },
      'unknown.x.test': has('198.51.100.1'),
    };
    expect((await ask({ ...names, 'example.org': spf(`v=spf1 ${terms}`) })).result).toBe(result);
  });

  test('what goes over is told, and the term', async () => {
    const lookups = await ask({ ...x, 'example.org': spf(`v=spf1 ${times(11, 'a:x.test')} -all`) });
    expect(lookups).toMatchObject({ fault: { kind: 'too-many-lookups' }, lookups: 11 });
    expect(lookups.trace).toHaveLength(11);
    expect(lookups.trace[10]).toMatchObject({
      outcome: 'too-many-lookups',
      target: undefined,
      result: 'permerror',
    });
    const voids = await ask({ 'example.org': spf(`v=spf1 ${times(3, 'a:x.test')} -all`) });
    expect(voids).toMatchObject({ fault: { kind: 'too-many-voids' }, voids: 3 });
    expect(voids.trace[2]).toMatchObject({ outcome: 'too-many-voids', isVoid: true });
  });

  test('the pointer of the macro p may be the third void look-up; no answer is none', async () => {
    const terms = 'v=spf1 a:v1.test a:v2.test exists:%{p}.x.test +all';
    const names = { 'unknown.x.test': has('127.0.0.2'), 'example.org': spf(terms) };
    expect((await ask(names)).fault).toEqual({ kind: 'too-many-voids' });
    expect((await ask({ ...names, '1.2.0.192.in-addr.arpa': 'SERVFAIL' })).result).toBe('pass');
  });
});

describe('names that macros make (§7.3)', () => {
  const target = async (
    spec: string,
    mail: { ip?: string; mailFrom?: string; helo?: string } = {},
    more: Zone = {},
  ) => (await ask({ ...more, 'example.org': spf(`v=spf1 exists:${spec} -all`) }, mail)).trace[0];

  test.each([
    ['%{i}.x.test', '192.0.2.1.x.test'],
    ['%{ir}.%{v}.x.test', '1.2.0.192.in-addr.x.test'],
    ['%{s}.x.test', 'ann@example.org.x.test'],
    ['%{S}.x.test', 'ann%40example.org.x.test'],
    ['%{l}.%{o}.%{d}.x.test', 'ann.example.org.example.org.x.test'],
    ['%{h}.x.test', 'mx.example.net.x.test'],
    ['%{p}.x.test', 'unknown.x.test'],
    ['%%%_%-.x.test', '% %20.x.test'],
    ['%{d}', 'example.org'],
    ['%{d}.', 'example.org'],
    ['A.%{d}', 'a.example.org'],
  ])('%s asks for %s', async (spec, name) => {
    expect(await target(spec === '%{d}.' ? '%{d}.test.' : spec)).toMatchObject({
      target: spec === '%{d}.' ? 'example.org.test' : name,
      outcome: 'no',
    });
  });

  test('%{v} and %{i} of IPv6', async () => {
    expect(await target('%{i2r}.%{v}.x.test', { ip: '2001:db8::1' })).toMatchObject({
      target: '0.2.ip6.x.test',
    });
  });

  test.each([
    ['one label', '%{h}', { helo: 'localhost' }],
    ['a literal', '%{h}', { helo: '[192.0.2.1]' }],
    ['nothing', '%{h}', { helo: '' }],
    ['two dots at the end', '%{h}', { helo: 'mx.example.net..' }],
    ['an empty label', '%{h}.x.test', { helo: 'a..b' }],
    ['digits at the end', '%{i}', {}],
    ['a label that is too long', '%{h}.x.test', { helo: 'a'.repeat(64) }],
    ['octets that are no ASCII', '%{h}.x.test', { helo: 'a\u0096b' }],
    ['a control character', '%{h}.x.test', { helo: 'a\u0001b' }],
    ['a local part that is no ASCII', '%{l}.x.test', { mailFrom: '\u00fc@example.org' }],
    ['the same as a sender', '%{s}.x.test', { mailFrom: '\u00fc@example.org' }],
  ])('%s is not asked for', async (_, spec, mail) => {
    expect(await target(spec, mail)).toMatchObject({ outcome: 'not-asked', isVoid: false });
  });

  test('a local part that is no ASCII is no error to include, but one to redirect to (RFC 8616 §4)', async () => {
    const mail = { mailFrom: '\u00fc@example.org' };
    const include = await ask({ 'example.org': spf('v=spf1 include:%{l}.x.test ~all') }, mail);
    expect(include).toMatchObject({ result: 'softfail', trace: [{ outcome: 'not-asked' }, {}] });
    const redirect = await ask({ 'example.org': spf('v=spf1 redirect=%{l}.x.test') }, mail);
    expect(redirect).toMatchObject({ result: 'permerror', fault: { kind: 'malformed-target' } });
    const plain = await ask({ 'example.org': spf('v=spf1 exists:%{o}.x.test -all') }, mail);
    expect(plain.trace[0]).toMatchObject({ outcome: 'no' });
  });

  test.each([
    ['fits', 253],
    ['is one too long', 254],
    ['is far too long', 700],
  ])('a name that %s is cut from the left by labels', async (_, length) => {
    const end = '.x.test';
    const helo = 'abcdefghi.'
      .repeat(100)
      .slice(0, -1)
      .slice(-(length - end.length));
    const told = await target(`%{h}${end}`, { helo });
    expect(told?.target?.length).toBeLessThanOrEqual(253);
    const whole = `${helo}${end}`;
    expect(told?.target).toBe(length > 253 ? whole.slice(-254).replace(/^[^.]*\./, '') : whole);
  });

  const pointers = (...names: readonly string[]) => ({ '1.2.0.192.in-addr.arpa': { PTR: names } });
  test.each([
    ['the domain itself', pointers('a.test', 'b.example.org', 'example.org'), 'example.org.x.test'],
    ['else a name below', pointers('a.test', 'b.example.org'), 'b.example.org.x.test'],
    ['else any', pointers('a.test', 'c.test'), 'a.test.x.test'],
    ['none that is not borne out', pointers('d.test'), 'unknown.x.test'],
    ['no answer', { '1.2.0.192.in-addr.arpa': 'SERVFAIL' }, 'unknown.x.test'],
  ])('%%{p}: %s', async (_, names, name) => {
    const all = {
      ...names,
      'a.test': has(IP),
      'c.test': has(IP),
      'b.example.org': has(IP),
      'd.test': has('192.0.2.2'),
      'example.org': { ...spf('v=spf1 exists:%{p}.x.test -all'), ...has(IP) },
    };
    expect((await ask(all)).trace[0]).toMatchObject({ target: name });
  });
});

describe('the explanation (§6.2)', () => {
  const why = (text: unknown, record = 'v=spf1 exp=why.test -all') => ({
    'example.org': spf(record),
    'why.test': { TXT: text },
  });
  test.each<[string, Zone, string | undefined]>([
    ['a text', why(['No mail from there.']), 'No mail from there.'],
    ['a final dot stays', why(['See why.test.']), 'See why.test.'],
    ['several strings', why([['No ', 'mail']]), 'No mail'],
    [
      'macros',
      why(['%{i} %{c} %{s} %{l} %{o} %{d} %{h} %{v} %{p} %{r} %{t} %{ir}']),
      '192.0.2.1 192.0.2.1 ann@example.org ann example.org example.org mx.example.net in-addr unknown unknown 1700000000 1.2.0.192',
    ],
    ['two texts', why(['a', 'b']), undefined],
    ['no text', why([]), undefined],
    ['an empty text', why(['']), undefined],
    ['a text that breaks the grammar', why(['%{x}']), undefined],
    ['a text that is no ASCII', why(['\u00e4']), undefined],
    ['no answer', why('SERVFAIL'), undefined],
    ['no exp', why(['x'], 'v=spf1 -all'), undefined],
    ['a name that cannot be asked for', why(['x'], 'v=spf1 exp=why..test -all'), undefined],
    ['softfail', why(['x'], 'v=spf1 exp=why.test ~all'), undefined],
    ['pass', why(['x'], 'v=spf1 exp=why.test +all'), undefined],
    ['a name by macros', why(['x'], 'v=spf1 exp=%{l}.test -all'), undefined],
    [
      'the name of the sender',
      { ...why(['x'], 'v=spf1 exp=%{l}.test -all'), 'ann.test': spf('hello') },
      'hello',
    ],
    [
      'behind a redirect that of the other record',
      {
        'example.org': spf('v=spf1 exp=why.test redirect=r.test'),
        'why.test': spf('x'),
        'r.test': spf('v=spf1 -all exp=y.test'),
        'y.test': spf('%{d}'),
      },
      'r.test',
    ],
    [
      'behind a redirect none of this record',
      {
        'example.org': spf('v=spf1 exp=why.test redirect=r.test'),
        'why.test': spf('x'),
        'r.test': spf('v=spf1 -all'),
      },
      undefined,
    ],
    [
      'of an include none',
      {
        'example.org': spf('v=spf1 include:i.test -all'),
        'i.test': spf('v=spf1 -all exp=why.test'),
        'why.test': spf('x'),
      },
      undefined,
    ],
    [
      'where an include with - matches',
      {
        'example.org': spf('v=spf1 -include:i.test exp=why.test'),
        'i.test': spf('v=spf1 +all exp=y.test'),
        'why.test': spf('x'),
        'y.test': spf('y'),
      },
      'x',
    ],
  ])('%s', async (_, names, explanation) => {
    const told = await ask(names, {}, { localPart: 'real', seconds: 1_700_000_000 });
    expect(told.explanation).toBe(explanation);
  });

  test('without a clock no time is told', async () => {
    expect((await ask(why(['at %{t}']))).explanation).toBeUndefined();
    expect((await ask(why(['at 5']))).explanation).toBe('at 5');
  });

  test('a local part that is no ASCII has no place in it', async () => {
    const mail = { mailFrom: '\u00fc@example.org' };
    expect((await ask(why(['for %{s}']), mail)).explanation).toBeUndefined();
    expect((await ask(why(['for %{o}']), mail)).explanation).toBe('for example.org');
  });

  test('its look-ups count to no limit', async () => {
    const told = await ask(why(['%{p}'], 'v=spf1 a:v1.test a:v2.test exp=gone.test -all'));
    expect(told).toMatchObject({ result: 'fail', voids: 2, lookups: 2, explanation: undefined });
  });
});

test('without a sender the address is postmaster at the name of HELO', async () => {
  const names = { 'mx.example.net': spf('v=spf1 -all exp=why.test'), 'why.test': spf('%{s} %{l} %{o} %{d}') };
  const told = await ask(names, { mailFrom: '', helo: 'MX.example.net' });
  expect(told.explanation).toBe('postmaster@MX.example.net postmaster MX.example.net mx.example.net');
});

describe('withheld: no question tells the local part', () => {
  const withheld = { localPart: 'withheld' } as const;
  test.each<[string, string, { mailFrom?: string; helo?: string }, HostResult['result']]>([
    ['%{l} in a question', 'v=spf1 exists:%{l}.x.test -all', {}, 'macro-withheld'],
    ['%{S} in a question', 'v=spf1 a:%{S}.x.test -all', {}, 'macro-withheld'],
    ['in an include', 'v=spf1 include:%{l1r-}.x.test -all', {}, 'macro-withheld'],
    ['in a redirect', 'v=spf1 redirect=%{l}.x.test', {}, 'macro-withheld'],
    ['inside an include', 'v=spf1 include:i.test -all', {}, 'macro-withheld'],
    ['behind the end', 'v=spf1 -all exists:%{l}.x.test', {}, 'fail'],
    ['behind a match', 'v=spf1 ip4:192.0.2.1 exists:%{l}.x.test -all', {}, 'pass'],
    ['the domain of the sender', 'v=spf1 exists:%{o}.x.test -all', {}, 'fail'],
    [
      'nobody to withhold: no sender',
      'v=spf1 exists:%{l}.x.test -all',
      { mailFrom: '', helo: 'example.org' },
      'fail',
    ],
    [
      'nobody to withhold: no local part',
      'v=spf1 exists:%{l}.x.test -all',
      { mailFrom: '@example.org' },
      'fail',
    ],
    [
      'a domain alone: nobody knows',
      'v=spf1 exists:%{l}.x.test -all',
      { mailFrom: 'example.org' },
      'macro-withheld',
    ],
    ['a limit comes first', `v=spf1 ${'a:x.test '.repeat(10)}exists:%{l}.x.test`, {}, 'permerror'],
  ])('%s', async (_, record, mail, result) => {
    const names = {
      'example.org': spf(record),
      'i.test': spf('v=spf1 exists:%{l}.x.test'),
      'x.test': has('192.0.2.9'),
    };
    const dns = zone(names);
    const question = { ip: IP, mailFrom: 'ann@example.org', helo: 'mx.example.net', ...mail };
    const told = await checkMail(question, dns, withheld);
    expect(told.result).toBe(result);
    expect(dns.asked.join(' ')).not.toContain('ann');
  });

  test('the term is told', async () => {
    const told = await ask({ 'example.org': spf('v=spf1 mx exists:%{l}.x.test -all') }, {}, withheld);
    expect(told.fault).toEqual({ kind: 'macro-withheld' });
    expect(told.trace.at(-1)).toMatchObject({
      term: 'exists:%{l}.x.test',
      outcome: 'macro-withheld',
      target: undefined,
    });
  });

  test('inside an include the include bears it, without a result', async () => {
    const names = { 'example.org': spf('v=spf1 include:i.test -all'), 'i.test': spf('v=spf1 a:%{l}.x.test') };
    const told = await ask(names, {}, withheld);
    expect(told.trace[0]).toMatchObject({ outcome: 'macro-withheld', result: undefined });
  });

  test('a text may tell it, since a text is no question; a name may not', async () => {
    const text = { 'example.org': spf('v=spf1 exp=why.test -all'), 'why.test': spf('for %{s}') };
    expect((await ask(text, {}, withheld)).explanation).toBe('for ann@example.org');
    expect((await ask(text, { mailFrom: '@example.org' }, withheld)).explanation).toBe(
      'for postmaster@example.org',
    );
    expect((await ask(text, { mailFrom: 'example.org' }, withheld)).explanation).toBeUndefined();
    expect((await ask(text, { mailFrom: 'example.org' })).explanation).toBe('for postmaster@example.org');
    const name = { 'example.org': spf('v=spf1 exp=%{l}.test -all'), 'ann.test': spf('x') };
    expect(await ask(name, {}, withheld)).toMatchObject({ result: 'fail', explanation: undefined });
  });

  test('for any record no question holds the local part', async () => {
    const letters = fc.constantFrom('s', 'l', 'S', 'L', 'o', 'd', 'h', 'i', 'p', 'l1r-', 'sr', 'L3');
    const spec = fc.tuple(letters, letters).map(([one, two]) => `%{${one}}.%{${two}}.x.test`);
    const term = fc.tuple(
      fc.constantFrom('a:', 'mx:', 'exists:', 'include:', 'ptr:', 'redirect=', 'exp=', 'x='),
      spec,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(term, { maxLength: 6 }),
        fc.constantFrom('-all', '~all', ''),
        async (terms, end) => {
          const record = ['v=spf1', ...terms.map((parts) => parts.join('')), end].join(' ');
          const dns = zone({ 'example.org': spf(record), 'why.test': spf(record) });
          await checkMail({ ip: IP, mailFrom: 'zebra-quagga@example.org', helo: 'why.test' }, dns, withheld);
          expect(dns.asked.join(' ')).not.toMatch(/zebra|quagga/);
        },
      ),
    );
  });
});

test('any zone ends in one of the results, and nothing throws', async () => {
  const name = fc.constantFrom('example.org', 'a.test', 'b.test', 'c.test');
  const term = fc.oneof(
    fc
      .tuple(fc.constantFrom('include:', 'redirect=', 'a:', '-mx:', '?exists:', 'ptr:', 'exp='), name)
      .map((parts) => parts.join('')),
    fc.constantFrom('all', '-all', 'mx', 'a', 'ptr', 'ip4:192.0.2.1', 'a:%{p}.%{d}', 'exists:%{l}.%{h}'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const record = fc.array(term, { maxLength: 8 }).map((terms) => ['v=spf1', ...terms].join(' '));
  const records = fc.record({
    TXT: fc.array(record, { maxLength: 2 }),
    A: fc.constantFrom([IP], 'SERVFAIL', []),
    MX: fc.array(name.map((host) => `1 ${host}`)),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(name, fc.oneof(records, fc.constant('TIMEOUT'))),
      fc.string(),
      async (names, helo) => {
        const { result, lookups, voids } = await ask(names, { helo });
        expect(['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror']).toContain(result);
        expect(lookups).toBeLessThanOrEqual(12);
        expect(voids).toBeLessThanOrEqual(3);
      },
    ),
    { numRuns: 200 },
  );
}, 30_000);
