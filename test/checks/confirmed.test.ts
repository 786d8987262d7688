import { describe, expect, test } from 'vitest';
import { mailChecks } from '../../lib/mail-checks/index.ts';
import type { CheckId } from '../../lib/knowledge/causes.ts';
import { inspectionDns } from '../../lib/dns/inspection-resolver.ts';
import type { Resolve } from '../../lib/dns/resolve.ts';
import { zone } from '../helpers/zone.ts';
import { idsOf, nameOf, subjectOf } from './subjects.ts';

/** One resolver alone could be asked: each of its "no" stands unconfirmed. */
function alone(names: Readonly<Record<string, unknown>>): Resolve {
  const dns = zone(names);
  return async (name, type, purpose) => {
    const answer = await dns(name, type, purpose);
    return answer.kind === 'no-such-name' || answer.kind === 'no-such-record'
      ? { ...answer, unconfirmed: true }
      : answer;
  };
}

const subject = {
  ...subjectOf('example.org'),
  sendingIp: '192.0.2.1',
  dkimSignatures: [{ domain: nameOf('example.org'), selector: 's1' }],
  isSeenSending: false,
};
const asking: readonly CheckId[] = ['spf', 'dkim', 'dmarc', 'mx-recipient', 'mx-sender', 'reverse-dns'];

describe('a "no" that only one resolver gave', () => {
  test.each(asking)('%s: not called missing', async (id) => {
    expect(idsOf(await mailChecks[id](subject, alone({})))).toBe('unknown unconfirmed');
    expect(idsOf(await mailChecks[id](subject, zone({})))).toMatch(/^[A-Z]+-\d+$/);
  });

  test('what was seen is told all the same', async () => {
    const names = { 'example.org': { TXT: ['v=spf1 include:gone.example ?all'] } };
    expect(idsOf(await mailChecks.spf(subject, alone(names)))).toBe('SPF-011');
    expect(idsOf(await mailChecks.spf(subject, zone(names)))).toBe('SPF-008 SPF-011');
  });

  test('a record that is there is fine', async () => {
    const names = { '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:a@example.org'] } };
    expect(idsOf(await mailChecks.dmarc(subject, alone(names)))).toBe('fine');
  });

  test('is not put to a second resolver where nothing missing is told', async () => {
    const names = {
      'mail.example.org': { A: ['192.0.2.1'] },
      '_dmarc.example.org': { TXT: ['v=DMARC1; p=none; rua=mailto:a@example.org'] },
    };
    const dns = inspectionDns({
      resolvers: ['first', 'second'].map((name) => ({ name, resolve: zone(names) })),
      cache: new Map(),
      clock: () => 0,
      deadline: (promise) => promise,
    });
    await mailChecks.dmarc(subjectOf('mail.example.org'), dns.resolve);
    expect(dns.questions().map(({ resolver }) => resolver)).not.toContain('second');
  });

  test('the second resolver knows more: it counts, and each is asked once', async () => {
    const asked: string[] = [];
    const second = { 'example.org': { TXT: ['v=spf1 -all'] } };
    const dns = inspectionDns({
      resolvers: [
        { name: 'first', resolve: zone({}) },
        { name: 'second', resolve: zone(second) },
      ],
      cache: new Map(),
      clock: () => 0,
      deadline: (promise) => promise,
    });
    expect(idsOf(await mailChecks.spf(subjectOf('example.org'), dns.resolve))).toBe('fine');
    for (const { resolver, name, type } of dns.questions()) asked.push(`${resolver} ${name} ${type}`);
    expect(asked).toEqual(['first example.org TXT', 'second example.org TXT']);
  });
});
