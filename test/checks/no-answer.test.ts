import { describe, expect, test } from 'vitest';
import { checks } from '../../lib/checks/index.ts';
import type { Subject } from '../../lib/checks/check.ts';
import type { DnsFailure, Resolve } from '../../lib/dns/resolve.ts';
import type { CheckId } from '../../lib/knowledge/causes.ts';
import { zone } from '../helpers/zone.ts';
import { rsaKey } from './keys.ts';
import { idsOf, nameOf, subjectOf } from './subjects.ts';

/** A domain at which each check has much to ask. */
const names = {
  'a.example.org': { A: ['192.0.2.1'], TXT: ['v=spf1 include:one.example redirect=two.example'] },
  'one.example': { TXT: ['v=spf1 include:three.example ~all'] },
  'two.example': { TXT: ['v=spf1 include:_spf.google.com ~all'] },
  'three.example': { TXT: ['v=spf1 ip4:192.0.2.2 ~all'] },
  '_spf.google.com': { TXT: ['v=spf1 ip4:192.0.2.3 ~all'] },
  '_dmarc.example.org': { TXT: ['v=DMARC1; p=reject; np=none; rua=mailto:a@example.org'] },
  'google._domainkey.a.example.org': { TXT: [`v=DKIM1; p=${rsaKey}`] },
  '1.2.0.192.in-addr.arpa': { PTR: ['a.example.org'] },
};
const typed = subjectOf('a.example.org');
const signed: Subject = {
  ...typed,
  sendingIp: '192.0.2.1',
  dkimSignatures: [{ domain: nameOf('a.example.org'), selector: 'google' }],
  isSeenSending: false,
};
const ids: readonly CheckId[] = ['spf', 'dkim', 'dmarc', 'mx-recipient', 'mx-sender', 'reverse-dns'];
const reasons: readonly DnsFailure[] = ['timeout', 'offline', 'servfail', 'capped'];

/** What says "there is none" of something that this domain has. */
const MISSING = /SPF-001|SPF-005|SPF-008|DKIM-00[2345]|DKIM-014|DMARC-001|DMARC-017|MX-001|MX-004|IP-001/;

describe.each([
  ['a typed domain', typed],
  ['a returned mail', signed],
])('%s: each question fails in turn', (_, subject) => {
  test.each(ids)('%s', async (id) => {
    const whole = zone(names);
    const before = idsOf(await checks[id](subject, whole));
    expect(before).not.toMatch(MISSING);
    for (const question of whole.asked)
      for (const reason of reasons) {
        const finding = await checks[id](subject, failing(question, reason));
        expect(idsOf(finding), `${question} ${reason}`).not.toMatch(MISSING);
      }
  });

  test.each(ids)('%s: all fail at once', async (id) => {
    const finding = await checks[id](subject, () =>
      Promise.resolve({ kind: 'failed', reason: 'unreachable', detail: '' }),
    );
    expect(idsOf(finding)).toMatch(/^unknown (?:unreachable|not-said)$/);
    expect(finding.facts).toEqual([]);
    expect(finding.record).toBeUndefined();
  });
});

function failing(question: string, reason: DnsFailure): Resolve {
  const whole = zone(names);
  return (name, type, purpose) =>
    `${name} ${type}` === question
      ? Promise.resolve({ kind: 'failed', reason, detail: '' })
      : whole(name, type, purpose);
}
