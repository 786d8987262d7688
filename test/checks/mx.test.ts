import { describe, expect, test } from 'vitest';
import { checkMxRecipient, checkMxSender } from '../../lib/checks/mx.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { factsOf, idsOf, nameOf, nobody, problemsOf, subjectOf } from './subjects.ts';
import { corrected } from '../../lib/repair/corrected.ts';
import { zone } from '../helpers/zone.ts';

const host = { 'a.example.org': { A: ['192.0.2.25'] } };

const cases = [
  {
    name: 'hosts, best first',
    names: {
      ...host,
      'example.org': { MX: ['20 b.example.org', '10 a.example.org'] },
      'b.example.org': { AAAA: ['2001:db8::1'] },
    },
    found: 'fine',
    facts: ['mx_hosts a.example.org, b.example.org'],
    asked: [
      ...['MX', 'SOA', 'NS', 'A', 'AAAA'].map((type) => `example.org ${type}`),
      ...['a', 'b'].flatMap((label) => [`${label}.example.org A`, `${label}.example.org AAAA`]),
    ],
  },
  {
    name: 'null MX (RFC 7505) of a domain that names senders',
    names: { 'example.org': { MX: ['0 .'], TXT: ['v=spf1 mx -all'] } },
    found: 'MX-002 MX-003',
  },
  { name: 'null MX, nothing said of sending', names: { 'example.org': { MX: ['0 .'] } }, found: 'MX-002' },
  {
    name: 'null MX beside a host (RFC 7505 §3)',
    names: { ...host, 'example.org': { MX: ['0 .', '10 a.example.org'] } },
    found: 'MX-006 example.org .',
    facts: ['mx_hosts a.example.org', 'mx_null_beside example.org'],
  },
  {
    name: 'a parked domain: neither sends nor takes mail',
    names: { 'example.org': { MX: ['0 .'], TXT: ['v=spf1 -all'] } },
    found: 'fine',
    facts: ['mx_none_needed example.org'],
  },
  {
    name: 'null MX, and whether it sends was not learnt',
    names: { 'example.org': { MX: ['0 .'], TXT: 'TIMEOUT' } },
    found: 'unknown timeout',
  },
  { name: 'the domain does not exist', names: {}, found: 'MX-001' },
  { name: 'no MX, an IPv4 address', names: { 'example.org': { A: ['192.0.2.1'] } }, found: 'MX-005' },
  { name: 'no MX, an IPv6 address', names: { 'example.org': { AAAA: ['2001:db8::1'] } }, found: 'MX-005' },
  {
    name: 'no MX, no address: it exists and has no mail server',
    names: { 'example.org': { TXT: ['x'] } },
    found: 'MX-004',
  },
  { name: 'only names below it exist', names: { 'a.example.org': { A: ['192.0.2.1'] } }, found: 'MX-004' },
  {
    name: 'a name below a domain with mail, at which nothing stands',
    domain: 'news.example.org',
    names: {
      ...host,
      'example.org': { MX: ['10 a.example.org'] },
      'a.news.example.org': { A: ['192.0.2.1'] },
    },
    found: 'MX-004 MX-007',
  },
  { name: 'MX did not answer', names: { 'example.org': { MX: 'SERVFAIL' } }, found: 'unknown servfail' },
  {
    name: 'the name servers answer nobody',
    names: { 'example.org': 'SERVFAIL' },
    found: 'MX-009 example.org',
  },
  { name: 'slow', names: { 'example.org': 'TIMEOUT' }, found: 'unknown timeout' },
  { name: 'a broken signature', names: { 'example.org': 'BOGUS' }, found: 'MX-008' },
  {
    name: 'no MX, the address did not answer: not "missing"',
    names: { 'example.org': { A: 'SERVFAIL' } },
    found: 'unknown servfail',
  },
  {
    name: 'no MX, one address did not answer, the other is there',
    names: { 'example.org': { A: 'TIMEOUT', AAAA: ['2001:db8::1'] } },
    found: 'MX-005',
  },
  {
    name: 'validated',
    names: { ...host, 'example.org': { MX: ['10 a.example.org'], $authenticated: true } },
    found: 'fine',
    facts: ['mx_hosts a.example.org', 'dnssec_validated example.org'],
  },
  {
    name: 'parked: the name servers say so',
    names: { 'example.org': { A: ['192.0.2.1'], NS: ['ns1.sedoparking.com', 'ns2.sedoparking.com'] } },
    found: 'MX-005',
    facts: ['domain_parked example.org ns1.sedoparking.com'],
  },
  {
    name: 'on hold, by the first name server of the SOA record',
    names: {
      'example.org': {
        A: ['192.0.2.1'],
        SOA: ['ns1.verification-hold.suspended-domain.com h.example 1 2 3 4 5'],
      },
    },
    found: 'MX-005',
    facts: ['domain_on_hold example.org ns1.verification-hold.suspended-domain.com'],
  },
  {
    name: 'one name server of a parking service beside another is no sign',
    names: { ...host, 'example.org': { MX: ['10 a.example.org'], NS: ['ns1.bodis.com', 'ns.example.net'] } },
    found: 'fine',
    facts: ['mx_hosts a.example.org'],
  },
  {
    name: 'a name that only ends like a parking service',
    names: { ...host, 'example.org': { MX: ['10 a.example.org'], NS: ['ns1.notbodis.com'] } },
    found: 'fine',
    facts: ['mx_hosts a.example.org'],
  },
];

const hosts = [
  { name: 'an IPv4 address', mx: '192.0.2.1', fact: 'mx_host_number 192.0.2.1' },
  { name: 'an address in brackets', mx: '[192.0.2.1]', fact: 'mx_host_number [192.0.2.1]' },
  { name: 'an IPv6 address', mx: '2001:db8::1', fact: 'mx_host_number 2001:db8::1' },
  { name: 'this computer', mx: 'localhost', fact: 'mx_host_short localhost' },
  {
    name: 'this computer, in full',
    mx: 'localhost.localdomain',
    fact: 'mx_host_short localhost.localdomain',
  },
  { name: 'a name of the office network', mx: 'exchange.local', fact: 'mx_host_short exchange.local' },
  { name: 'a single label', mx: 'mail', fact: 'mx_host_short mail' },
  { name: 'does not exist', mx: 'gone.example.org', fact: 'mx_host_missing gone.example.org' },
  {
    name: 'exists without an address',
    mx: 'text.example.org',
    names: { 'text.example.org': { TXT: ['x'] } },
    fact: 'mx_host_missing text.example.org',
  },
  {
    name: 'an alias (RFC 2181 §10.3)',
    mx: 'alias.example.org',
    names: { 'alias.example.org': { CNAME: ['a.example.org'] }, ...host },
    fact: 'mx_host_alias alias.example.org a.example.org',
  },
  {
    name: 'an alias to IPv6 alone',
    mx: 'alias.example.org',
    names: {
      'alias.example.org': { CNAME: ['six.example.org'] },
      'six.example.org': { AAAA: ['2001:db8::1'] },
    },
    fact: 'mx_host_alias alias.example.org six.example.org',
  },
  {
    name: 'an alias to nothing',
    mx: 'alias.example.org',
    names: { 'alias.example.org': { CNAME: ['gone.example.net'] } },
    fact: 'mx_host_missing alias.example.org',
  },
  ...['10.0.0.1', '172.16.3.4', '192.168.1.1', '127.0.0.1', '169.254.1.1', '100.64.0.1', '0.0.0.0'].map(
    (address) => ({
      name: `an address inside: ${address}`,
      mx: 'in.example.org',
      names: { 'in.example.org': { A: [address] } },
      fact: `mx_host_private in.example.org ${address}`,
    }),
  ),
  {
    name: 'IPv6 addresses inside',
    mx: 'in.example.org',
    names: { 'in.example.org': { AAAA: ['fd00::1', '::1'] } },
    fact: 'mx_host_private in.example.org fd00::1',
  },
];

describe('the name of a mail server', () => {
  test.each(hosts)('$name', async ({ mx, fact, ...more }) => {
    const names = 'names' in more ? more.names : {};
    const dns = zone({ 'example.org': { MX: [`10 ${mx}`] }, ...names });
    const finding = await checkMxRecipient(subjectOf('example.org'), dns);
    expect(problemsOf(finding)).toEqual([`MX-006 example.org ${mx}`]);
    expect(factsOf(finding)).toEqual([`mx_hosts ${mx}`, fact]);
  });

  test.each([
    { name: 'IPv6 alone', names: { 'a.example.org': { AAAA: ['2001:db8::1'] } } },
    { name: 'one address inside, one outside', names: { 'a.example.org': { A: ['10.0.0.1', '192.0.2.1'] } } },
    {
      name: 'one question failed, the other shows an address',
      names: { 'a.example.org': { A: 'TIMEOUT', AAAA: ['2001:db8::1'] } },
    },
  ])('well: $name', async ({ names }) => {
    const dns = zone({ 'example.org': { MX: ['10 a.example.org'] }, ...names });
    expect(idsOf(await checkMxRecipient(subjectOf('example.org'), dns))).toBe('fine');
  });

  test.each(['TIMEOUT', 'SERVFAIL'])('%s is not "missing"', async (failure) => {
    const dns = zone({ 'example.org': { MX: ['10 a.example.org'] }, 'a.example.org': { A: failure } });
    expect(idsOf(await checkMxRecipient(subjectOf('example.org'), dns))).toBe(
      `unknown ${failure.toLowerCase()}`,
    );
  });

  test('the zone editor has put the domain behind a whole name: the record as it was meant', async () => {
    const finding = await checkMxRecipient(
      subjectOf('example.org'),
      zone({
        'example.org': { MX: ['10 mx.example.net.example.org', '20 a.example.org'] },
        'mx.example.net': { A: ['192.0.2.1'] },
        ...host,
      }),
    );
    expect(corrected(finding).outcome).toMatchObject({
      problems: [{ id: 'MX-006', corrected: '10 mx.example.net, 20 a.example.org' }],
    });
  });

  test.each([
    { name: 'what would be left has no address', mx: ['10 mx.gone.example.org'] },
    { name: 'another name cannot be mended', mx: ['10 mx.example.net.example.org', '20 192.0.2.1'] },
  ])('no correction: $name', async ({ mx }) => {
    const dns = zone({ 'example.org': { MX: mx }, 'mx.example.net': { A: ['192.0.2.1'] } });
    const { outcome } = corrected(await checkMxRecipient(subjectOf('example.org'), dns));
    expect(outcome).toMatchObject({ problems: [{ id: 'MX-006', corrected: undefined }] });
  });

  test('fifty names: six are looked at', async () => {
    const mx = Array.from({ length: 50 }, (_, index) => `10 m${String(index)}.example.net`);
    const dns = zone({ 'example.org': { MX: mx } });
    await checkMxRecipient({ ...subjectOf('example.org'), isSeenSending: true }, dns);
    expect(dns.asked.filter((question) => question.endsWith(' A'))).toHaveLength(6);
  });
});

describe('mx of a domain', () => {
  test.each(cases)('$name', async ({ names, found, facts, ...more }) => {
    const dns = zone(names);
    const finding = await checkMxRecipient(subjectOf('domain' in more ? more.domain : 'example.org'), dns);
    expect(found.startsWith(`${idsOf(finding)} e`) ? problemsOf(finding)[0] : idsOf(finding)).toBe(found);
    if (facts) expect(factsOf(finding)).toEqual(facts);
    if ('asked' in more) expect(dns.asked).toEqual(more.asked);
  });

  test('a notice asks for no more than what makes a difference', async () => {
    const of = (names: Parameters<typeof zone>[0]) => {
      const dns = zone(names);
      return checkMxRecipient({ ...subjectOf('example.org'), isSeenSending: true }, dns).then(
        () => dns.asked,
      );
    };
    expect(await of({})).toEqual(['example.org MX']);
    expect(await of({ 'example.org': { MX: ['0 .'] } })).toEqual(['example.org MX']);
    expect(await of({ 'example.org': { A: ['192.0.2.1'] } })).toEqual(
      ['MX', 'A', 'AAAA'].map((type) => `example.org ${type}`),
    );
    expect(await of({ 'example.org': { MX: ['1 a.example.org'] } })).toEqual([
      'example.org MX',
      'a.example.org A',
      'a.example.org AAAA',
    ]);
  });

  test('what the server says of its failure is told (RFC 8914)', async () => {
    const failing: Resolve = () =>
      Promise.resolve({
        kind: 'failed',
        reason: 'servfail',
        detail: '',
        said: 'EDE 22: at delegation example.org',
      });
    const finding = await checkMxRecipient(subjectOf('example.org'), failing);
    expect(factsOf(finding)).toEqual(['dns_said example.org EDE 22: at delegation example.org']);
  });
});

describe('mx of the sender', () => {
  const sender = (name: string) => ({ ...nobody, mailFromDomain: nameOf(name), isSeenSending: true });
  const organisation = { ...host, 'example.org': { MX: ['10 a.example.org'] } };

  test.each([
    ['a domain that sends and takes no mail', 'example.org', { 'example.org': { MX: ['0 .'] } }, 'MX-003'],
    ['a name below a domain with mail, which does not exist', 'news.example.org', organisation, 'MX-007'],
    ['two below it', 'a.news.example.org', organisation, 'MX-007'],
    [
      'a name at which nothing stands, though names below it do',
      'news.example.org',
      { ...organisation, 'x.news.example.org': { A: ['192.0.2.1'] } },
      'MX-004 MX-007',
    ],
    [
      'a text stands there',
      'news.example.org',
      { ...organisation, 'news.example.org': { TXT: ['v=spf1 -all'] } },
      'MX-004',
    ],
    [
      'an address stands there',
      'news.example.org',
      { ...organisation, 'news.example.org': { A: ['192.0.2.1'] } },
      'MX-005',
    ],
    [
      'nobody has registered it: the name above is a registry',
      'gone.co.example',
      { 'co.example': { SOA: ['a b'] } },
      'MX-001',
    ],
    [
      'whether there is mail above was not learnt',
      'news.example.org',
      { 'example.org': 'TIMEOUT' },
      'unknown timeout',
    ],
  ])('%s', async (_, name, names, found) => {
    expect(idsOf(await checkMxSender(sender(name), zone(names)))).toBe(found);
  });

  test('nobody said whose domain it is', async () => {
    const dns = zone({});
    expect(idsOf(await checkMxSender(nobody, dns))).toBe('unknown not-said');
    expect(idsOf(await checkMxRecipient(nobody, dns))).toBe('unknown not-said');
    expect(dns.asked).toEqual([]);
  });
});
