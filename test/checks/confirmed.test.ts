import { describe, expect, test } from 'vitest';
import { checks } from '../../lib/checks/index.ts';
import type { CheckId } from '../../lib/knowledge/causes.ts';
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
    expect(idsOf(await checks[id](subject, alone({})))).toBe('unknown unconfirmed');
    expect(idsOf(await checks[id](subject, zone({})))).toMatch(/^[A-Z]+-\d+$/);
  });

  test('what was seen is told all the same', async () => {
    const names = { 'example.org': { TXT: ['v=spf1 include:gone.example ?all'] } };
    expect(idsOf(await checks.spf(subject, alone(names)))).toBe('SPF-011');
    expect(idsOf(await checks.spf(subject, zone(names)))).toBe('SPF-008 SPF-011');
  });

  test('a record that is there is fine', async () => {
    const names = { '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; rua=mailto:a@example.org'] } };
    expect(idsOf(await checks.dmarc(subject, alone(names)))).toBe('fine');
  });
});
