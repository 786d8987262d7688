import { describe, expect, test } from 'vitest';
import { checkReverseDns } from '../../lib/mail-checks/reverse-dns.ts';
import { zone } from '../helpers/zone.ts';
import { factsOf, idsOf, nobody, problemsOf } from '../checks/subjects.ts';

const ptr = '1.2.0.192.in-addr.arpa';
const six = '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa';
const mail = { [ptr]: { PTR: ['mail.example.org'] } };

const cases = [
  {
    name: 'there and back',
    names: { ...mail, 'mail.example.org': { A: ['192.0.2.9', '192.0.2.1'] } },
    found: 'fine',
    asked: [`${ptr} PTR`, 'mail.example.org A'],
  },
  { name: 'no name', names: {}, found: 'IP-001', asked: [`${ptr} PTR`] },
  {
    name: 'the name leads elsewhere',
    names: { ...mail, 'mail.example.org': { A: ['192.0.2.2'] } },
    found: 'IP-001',
  },
  { name: 'the name does not exist', names: mail, found: 'IP-001' },
  {
    name: 'one of two names leads back',
    names: {
      [ptr]: { PTR: ['gone.example.org', 'mail.example.org'] },
      'mail.example.org': { A: ['192.0.2.1'] },
    },
    found: 'fine',
  },
  {
    name: 'IPv6',
    ip: '2001:DB8::1',
    names: { [six]: { PTR: ['mail.example.org'] }, 'mail.example.org': { AAAA: ['2001:db8::1'] } },
    found: 'fine',
    asked: [`${six} PTR`, 'mail.example.org AAAA'],
  },
  { name: 'an IPv4 address in the form of IPv6', ip: '::ffff:192.0.2.1', names: {}, found: 'IP-001' },
  { name: 'DNS failed', names: { [ptr]: 'SERVFAIL' }, found: 'unknown servfail' },
  {
    name: 'DNS failed on the way back',
    names: { ...mail, 'mail.example.org': 'TIMEOUT' },
    found: 'unknown timeout',
  },
  { name: 'no address', ip: undefined, names: {}, found: 'unknown not-said', asked: [] },
  { name: 'half an address', ip: '192.0.2', names: {}, found: 'unknown not-said', asked: [] },
  {
    name: 'an address of a private network',
    ip: '10.1.2.3',
    names: {},
    found: 'unknown not-said',
    asked: [],
  },
  { name: 'an address of many hosts', ip: '224.0.0.1', names: {}, found: 'unknown not-said', asked: [] },
];

describe('the name of the sending address', () => {
  test.each(cases)('$name', async ({ names, found, asked, ...given }) => {
    const dns = zone(names);
    const sendingIp = 'ip' in given ? given.ip : '192.0.2.1';
    const finding = await checkReverseDns({ ...nobody, sendingIp }, dns);
    expect(idsOf(finding)).toBe(found);
    if (found === 'IP-001') expect(problemsOf(finding)).toEqual(['IP-001 192.0.2.1']);
    if (found === 'fine') expect(factsOf(finding)[0]).toMatch(/^ptr_name \S+ mail\.example\.org$/);
    if (asked) expect(dns.asked).toEqual(asked);
  });
});
