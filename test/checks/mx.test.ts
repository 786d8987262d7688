import { describe, expect, test } from 'vitest';
import { checkMxRecipient, checkMxSender } from '../../lib/checks/mx.ts';
import { idsOf, nobody, subjectOf } from './subjects.ts';
import { zone } from '../helpers/zone.ts';

const cases = [
  {
    name: 'hosts, best first',
    names: { 'example.org': { MX: ['20 b.example.org', '10 a.example.org'] } },
    found: 'fine',
    facts: ['mx_hosts a.example.org, b.example.org'],
    asked: ['example.org MX'],
  },
  {
    name: 'null MX (RFC 7505)',
    names: { 'example.org': { MX: ['0 .'], TXT: ['v=spf1 mx -all'] } },
    found: 'MX-002',
    asked: ['example.org MX', 'example.org TXT'],
  },
  {
    name: 'null MX beside a host is no null MX',
    names: { 'example.org': { MX: ['0 .', '10 a.example.org'] } },
    found: 'fine',
    facts: ['mx_hosts a.example.org'],
  },
  {
    name: 'a parked domain: neither sends nor takes mail',
    names: { 'example.org': { MX: ['0 .'], TXT: ['v=spf1 -all'] } },
    found: 'fine',
    facts: ['mx_none_needed example.org'],
  },
  { name: 'the domain does not exist', names: {}, found: 'MX-001', asked: ['example.org MX'] },
  {
    name: 'no MX, an IPv4 address',
    names: { 'example.org': { A: ['192.0.2.1'] } },
    found: 'MX-005',
    asked: ['example.org MX', 'example.org A', 'example.org AAAA'],
  },
  { name: 'no MX, an IPv6 address', names: { 'example.org': { AAAA: ['2001:db8::1'] } }, found: 'MX-005' },
  {
    name: 'no MX, no address: it exists and has no mail server',
    names: { 'example.org': { TXT: ['x'] } },
    found: 'MX-004',
  },
  { name: 'only names below it exist', names: { 'a.example.org': { A: ['192.0.2.1'] } }, found: 'MX-004' },
  {
    name: 'an IP address for a name',
    names: { 'example.org': { MX: ['10 192.0.2.1'] } },
    found: 'MX-006',
  },
  { name: 'MX did not answer', names: { 'example.org': { MX: 'SERVFAIL' } }, found: 'unknown servfail' },
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
];

describe('mx of a domain', () => {
  test.each(cases)('$name', async ({ names, found, facts, asked }) => {
    const dns = zone(names);
    const finding = await checkMxRecipient(subjectOf('example.org'), dns);
    expect(idsOf(finding)).toBe(found);
    if (facts) expect(finding.facts.map(({ id, values }) => [id, ...values].join(' '))).toEqual(facts);
    if (asked) expect(dns.asked).toEqual(asked);
  });
});

describe('mx of the sender', () => {
  test('a domain that sends and takes no mail', async () => {
    const finding = await checkMxSender(
      { ...subjectOf('example.org'), recipientDomain: undefined },
      zone({ 'example.org': { MX: ['0 .'], TXT: ['v=spf1 -all'] } }),
    );
    expect(idsOf(finding)).toBe('MX-003');
  });

  test('nobody said whose domain it is', async () => {
    const dns = zone({});
    expect(idsOf(await checkMxSender(nobody, dns))).toBe('unknown not-said');
    expect(idsOf(await checkMxRecipient(nobody, dns))).toBe('unknown not-said');
    expect(dns.asked).toEqual([]);
  });
});
