import { describe, expect, test } from 'vitest';
import type { Resolve } from '../lib/dns/resolve.ts';
import { readThrough } from '../lib/through-input.ts';
import { wouldGetWords } from '../lib/would-get-words.ts';
import { wouldGet, type SupposedMail, type WouldGet } from '../lib/would-get.ts';
import { translateEnglish as t } from '../scripts/inspect/translate-english.ts';
import { rsaKey } from './checks/keys.ts';
import { domain } from './helpers/notices.ts';
import { zone } from './helpers/zone.ts';

const names = {
  'example.org': { TXT: ['v=spf1 mx include:_spf.example.net -all'], MX: ['10 mx.example.org'] },
  'mx.example.org': { A: ['198.2.179.53'] },
  '_spf.example.net': { TXT: ['v=spf1 ip4:192.0.2.0/24 ~all'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject'] },
  'spf.mandrillapp.com': { TXT: ['v=spf1 include:a.mandrillapp.com ?all'] },
  'a.mandrillapp.com': { TXT: ['v=spf1 ip4:198.2.128.0/18 ?all'] },
  'mandrillapp.com': { TXT: ['v=spf1 include:spf.mandrillapp.com ?all'] },
};

async function told(
  through: string,
  more: Partial<SupposedMail> & { readonly zone?: object } = {},
  resolve: Resolve = zone({ ...names, ...more.zone }),
): Promise<WouldGet> {
  const read = readThrough(through);
  if (read.kind === 'not-understood') throw new Error(read.reason);
  return wouldGet(
    { from: domain('example.org'), through: read, returnPath: undefined, signature: undefined, ...more },
    { resolve },
  );
}

describe('sent from an address', () => {
  test.each([
    ['one that the list names', '192.0.2.7', 'pass', true, 'proven'],
    ['one that it does not', '203.0.113.9', 'fail', undefined, 'unproven'],
    ['one of IPv6', '2001:db8::1', 'fail', undefined, 'unproven'],
  ])('%s', async (_, ip, spf, counts, outcome) => {
    const { ways, address, seal } = await told(ip);
    expect(address).toEqual({ state: 'given', ip });
    expect(seal).toEqual({ state: 'not-known' });
    expect(ways).toMatchObject([
      { returnPath: 'example.org', whose: 'domain', spf, counts, outcome, policy: 'reject' },
    ]);
  });

  test('a return address at another domain proves that domain alone', async () => {
    const { ways } = await told('198.2.128.5', { returnPath: domain('mandrillapp.com') });
    expect(ways).toMatchObject([{ whose: 'given', spf: 'pass', counts: false, outcome: 'unproven' }]);
  });

  test('one at a name below counts, unless the rule is strict', async () => {
    const below = { 'm.example.org': { TXT: ['v=spf1 ip4:203.0.113.9 -all'] } };
    const path = domain('m.example.org');
    const relaxed = await told('203.0.113.9', { returnPath: path, zone: below });
    expect(relaxed.ways).toMatchObject([{ counts: true, outcome: 'proven' }]);
    const strict = { ...below, '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; aspf=s'] } };
    const other = await told('203.0.113.9', { returnPath: path, zone: strict });
    expect(other.ways).toMatchObject([{ counts: false, outcome: 'unproven' }]);
  });

  test('a key that the person named may seal it', async () => {
    const signature = { domain: domain('example.org'), selector: 's1' };
    const key = { 's1._domainkey.example.org': { TXT: [`v=DKIM1; p=${rsaKey}`] } };
    const there = await told('203.0.113.9', { signature, zone: key });
    expect(there.seal).toMatchObject({ state: 'key', selector: 's1' });
    expect(there.ways).toMatchObject([{ spf: 'fail', outcome: 'sealed', policy: 'reject' }]);
    const gone = await told('203.0.113.9', { signature });
    expect(gone.seal).toEqual({ state: 'no-key', selectors: ['s1'] });
  });
});

describe('sent through a service', () => {
  test('both return addresses are told; the address is one of its own', async () => {
    const { address, ways, seal } = await told('Mandrill');
    expect(address).toEqual({ state: 'known', ip: '198.2.128.1', include: 'spf.mandrillapp.com' });
    expect(seal).toEqual({ state: 'no-key', selectors: ['mte1', 'mte2', 'mandrill'] });
    expect(ways).toMatchObject([
      { returnPath: 'example.org', whose: 'domain', spf: 'fail', outcome: 'unproven' },
      { returnPath: 'mandrillapp.com', whose: 'service', spf: 'pass', counts: false, outcome: 'unproven' },
    ]);
  });

  test('with a key of its own the mail is proven by its seal', async () => {
    const key = { 'mte1._domainkey.example.org': { TXT: [`v=DKIM1; k=rsa; p=${rsaKey}`] } };
    const { ways } = await told('Mandrill', { zone: key });
    expect(ways.map(({ outcome }) => outcome)).toEqual(['sealed', 'sealed']);
  });

  test('a withdrawn key seals nothing', async () => {
    const key = { 'mte1._domainkey.example.org': { TXT: ['v=DKIM1; p='] } };
    expect((await told('Mandrill', { zone: key })).seal.state).toBe('no-key');
  });

  test.each([
    ['its include is not there', { 'spf.mandrillapp.com': {} }, 'no-network'],
    [
      'its include names no network',
      { 'a.mandrillapp.com': { TXT: ['v=spf1 a:x.example ?all'] } },
      'no-network',
    ],
    [
      'its include leads to itself',
      { 'a.mandrillapp.com': { TXT: ['v=spf1 include:spf.mandrillapp.com'] } },
      'no-network',
    ],
    ['its include did not answer', { 'spf.mandrillapp.com': 'SERVFAIL' }, 'failed'],
  ])('%s: SPF is not tried, and nothing is called unproven', async (_, zoneChange, state) => {
    const { address, ways } = await told('Mandrill', { zone: zoneChange });
    expect(address.state).toBe(state);
    expect(ways.map(({ spf, outcome }) => [spf, outcome])).toEqual([
      ['not-asked', 'unknown'],
      ['not-asked', 'unknown'],
    ]);
  });
});

describe('the rule of the domain', () => {
  test.each([
    ['none', {}, 'no-rule', undefined],
    ['it asks for nothing', { TXT: ['v=DMARC1; p=none; rua=mailto:a@example.org'] }, 'unproven', 'none'],
    ['it is on trial', { TXT: ['v=DMARC1; p=reject; t=y'] }, 'unproven', 'quarantine'],
    ['it did not answer', 'SERVFAIL', 'unknown', undefined],
  ])('%s', async (_, rule, outcome, policy) => {
    const { ways } = await told('203.0.113.9', { zone: { '_dmarc.example.org': rule } });
    expect(ways).toMatchObject([{ outcome, policy }]);
  });
});

test('a list that hangs on the local part is not tried, and the local part is in no question', async () => {
  const asked: string[] = [];
  const dns = zone({ ...names, 'example.org': { TXT: ['v=spf1 exists:%{l}.x.example.org -all'] } });
  const { ways } = await told('203.0.113.9', {}, (name, type, purpose) => {
    asked.push(name);
    return dns(name, type, purpose);
  });
  expect(ways).toMatchObject([{ spf: 'macro-withheld', outcome: 'unknown' }]);
  expect(asked.filter((name) => name.includes('someone') || name.includes('postmaster'))).toEqual([]);
});

test.each([
  ['an include', 'v=spf1 include:%{i}._ip.%{h}._ehlo.%{d}._spf.example.net ~all'],
  ['a redirect', 'v=spf1 redirect=%{h2}._spf.example.net'],
  ['an address', 'v=spf1 a:%{H} -all'],
])('a list that hangs on the name in HELO (%s) is not tried, and none is made up', async (_, record) => {
  const dns = zone({
    ...names,
    'example.org': { TXT: [record] },
    '_spf.example.net': { TXT: ['v=spf1 -all'] },
  });
  const { ways } = await told('203.0.113.9', {}, dns);
  expect(ways).toMatchObject([{ spf: 'macro-withheld', outcome: 'unknown' }]);
  expect(dns.asked.filter((one) => /ehlo|_spf| A$/.test(one))).toEqual([]);
});

test('each question failed in turn: nothing turns into “not proven” that was not, and nothing throws', async () => {
  const asked = new Set<string>();
  const dns = zone(names);
  await told('Mandrill', {}, (name, type, purpose) => {
    asked.add(name);
    return dns(name, type, purpose);
  });
  expect(asked.size).toBeGreaterThan(8);
  for (const name of asked) {
    const { ways, seal } = await told('Mandrill', { zone: { [name]: 'SERVFAIL' } });
    const isSeal = /^(?:mte1|mte2|mandrill)\._domainkey\.example\.org$/.test(name);
    expect(isSeal ? seal.state : 'failed').toBe('failed');
    const changed = ways.filter(({ outcome }) => outcome !== 'unproven');
    expect(changed.every(({ outcome }) => outcome === 'unknown')).toBe(true);
  }
});

describe('in words', () => {
  test('the trace can be followed by a person', async () => {
    const words = wouldGetWords(await told('198.2.179.53'), t);
    expect(words.title).toBe('A mail from example.org, sent through 198.2.179.53');
    expect(words.ways[0]?.trace).toEqual([
      'came from 198.2.179.53',
      expect.stringMatching(/^mx: yes, on the list/),
    ]);
    const failed = wouldGetWords(await told('203.0.113.9'), t);
    expect(failed.ways[0]?.trace).toEqual([
      'came from 203.0.113.9',
      expect.stringMatching(/^mx: no/),
      'include:_spf.example.net: no',
      '  ip4:192.0.2.0/24: no',
      '  ~all: not on the list',
      '-all: not on the list',
    ]);
    expect(failed.ways[0]?.outcome).toBe(
      'Without a seal such a mail is not proven. The rule of example.org (DMARC) asks others to turn it away.',
    );
  });

  test('a stranger’s terms and texts are cleaned', async () => {
    const evil = { 'example.org': { TXT: ['v=spf1 exists:\u202Eevil.example -all'] } };
    const words = JSON.stringify(wouldGetWords(await told('203.0.113.9', { zone: evil }), t));
    expect(words).not.toMatch(/\u202e|\$\d|undefined/);
  });

  test('nothing is ever called safe', async () => {
    const all = await Promise.all(['Mandrill', '192.0.2.7', '203.0.113.9'].map((one) => told(one)));
    expect(JSON.stringify(all.map((one) => wouldGetWords(one, t)))).not.toMatch(/\bsafe/i);
  });
});
